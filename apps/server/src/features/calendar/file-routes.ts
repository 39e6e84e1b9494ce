import { calendarFileSchema, maxFileBytes } from '@plenum/schema/api/calendar'
import { idSchema } from '@plenum/schema/api/common'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { rawBody, takeRawBodies } from '../../plugins/raw-body.ts'
import { signedIn } from '../../plugins/signed-in.ts'
import type { ServerDeps } from '../../server-deps.ts'
import { addFile, contentDisposition, readFile, removeFile } from './file-service.ts'

const params = z.object({ fileId: idSchema })
const named = z.object({ name: z.string().min(1).max(300) })
const response = { 201: calendarFileSchema }

/** Documents of events and activities. A file is the body of the request as it is, of whatever type the request says. */
export const fileRoutes: FastifyPluginAsyncZod<ServerDeps> = async (app, deps) => {
  takeRawBodies(app)

  app.post(
    '/api/events/:eventId/files',
    {
      bodyLimit: maxFileBytes,
      schema: {
        summary: 'Add a document to an event',
        params: z.object({ eventId: idSchema }),
        querystring: named,
        response,
      },
    },
    async (request, reply) => {
      const file = { name: request.query.name, bytes: rawBody(request) }
      return reply.code(201).send(await addFile(deps, signedIn(request).personId, request.params, file))
    },
  )

  app.post(
    '/api/activities/:activityId/files',
    {
      bodyLimit: maxFileBytes,
      schema: {
        summary: 'Add a document to an activity',
        params: z.object({ activityId: idSchema }),
        querystring: named,
        response,
      },
    },
    async (request, reply) => {
      const file = { name: request.query.name, bytes: rawBody(request) }
      return reply.code(201).send(await addFile(deps, signedIn(request).personId, request.params, file))
    },
  )

  app.get('/api/files/:fileId', { schema: { summary: 'A document', params } }, async (request, reply) => {
    const { name, mediaType, hash, bytes } = await readFile(deps, signedIn(request).personId, request.params.fileId)
    const tag = `"${hash}"`
    void reply
      .header('etag', tag)
      .header('cache-control', 'private, no-cache')
      .header('content-security-policy', "default-src 'none'; sandbox")
      .header('x-content-type-options', 'nosniff')
      // Never a page on the origin of people's sessions, whatever is in it.
      .header('content-disposition', contentDisposition(name))
    if (request.headers['if-none-match'] === tag) return reply.code(304).send()
    return reply.type(mediaType).send(Buffer.from(bytes))
  })

  app.delete(
    '/api/files/:fileId',
    { schema: { summary: 'Remove a document', params, response: { 204: z.undefined() } } },
    async (request, reply) => {
      await removeFile(deps, signedIn(request).personId, request.params.fileId)
      return reply.code(204).send()
    },
  )
}
