import { idSchema } from '@plenum/schema/api/common'
import { entryInputSchema, threadSchema } from '@plenum/schema/api/thread'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { signedIn } from '../../plugins/signed-in.ts'
import { addReply, editEntry, setAgreementWith, takeBackEntry } from './entry-service.ts'
import type { ThreadDeps } from './thread-deps.ts'

const ofThread = z.object({ threadId: idSchema })
const params = z.object({ threadId: idSchema, entryId: idSchema })
const response = { 200: threadSchema }

/** What is said in threads; the first entry is the one that began it. */
export const entryRoutes: FastifyPluginAsyncZod<ThreadDeps> = async (app, deps) => {
  app.post(
    '/api/threads/:threadId/replies',
    { schema: { summary: 'Reply', params: ofThread, body: entryInputSchema, response: { 201: threadSchema } } },
    async (request, reply) => {
      const thread = await addReply(deps, signedIn(request).personId, request.params.threadId, request.body.text)
      return reply.code(201).send(thread)
    },
  )

  app.patch(
    '/api/threads/:threadId/replies/:entryId',
    { schema: { summary: 'Change what one said', params, body: entryInputSchema, response } },
    (request) => editEntry(deps, signedIn(request).personId, request.params, request.body.text),
  )

  app.delete(
    '/api/threads/:threadId/replies/:entryId',
    { schema: { summary: 'Take back what one said', params, response } },
    (request) => takeBackEntry(deps, signedIn(request).personId, request.params),
  )

  app.put(
    '/api/threads/:threadId/replies/:entryId/agreement',
    { schema: { summary: 'Agree', params, response } },
    (request) => setAgreementWith(deps, signedIn(request).personId, request.params, true),
  )

  app.delete(
    '/api/threads/:threadId/replies/:entryId/agreement',
    { schema: { summary: 'Agree no longer', params, response } },
    (request) => setAgreementWith(deps, signedIn(request).personId, request.params, false),
  )
}
