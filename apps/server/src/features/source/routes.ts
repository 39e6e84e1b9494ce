import { idSchema } from '@plenum/schema/api/common'
import { addSourceSchema, sourcesSchema } from '@plenum/schema/api/source'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { signedIn } from '../../plugins/signed-in.ts'
import { type SourceDeps, addSource, readSources, removeSource } from './service.ts'

const params = z.object({ themeId: idSchema })
const response = { 200: sourcesSchema }

/** What the recommendations of a theme rest on. */
export const sourceRoutes: FastifyPluginAsyncZod<SourceDeps> = async (app, deps) => {
  app.get(
    '/api/themes/:themeId/sources',
    { schema: { summary: 'What the recommendations rest on', params, response } },
    (request) => readSources(deps, signedIn(request).personId, request.params.themeId),
  )

  app.post(
    '/api/themes/:themeId/sources',
    { schema: { summary: 'Link a source to a recommendation', params, body: addSourceSchema, response } },
    (request) => addSource(deps, signedIn(request).personId, request.params.themeId, request.body),
  )

  app.delete(
    '/api/sources/:sourceId',
    {
      schema: {
        summary: 'Take a source away',
        params: z.object({ sourceId: idSchema }),
        response: { 204: z.undefined() },
      },
    },
    async (request, reply) => {
      await removeSource(deps, signedIn(request).personId, request.params.sourceId)
      return reply.code(204).send()
    },
  )
}
