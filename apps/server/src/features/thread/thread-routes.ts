import { idSchema, pageQuerySchema, pageSchema } from '@plenum/schema/api/common'
import {
  applyThreadSchema,
  createThreadSchema,
  disposeThreadSchema,
  mentionableSchema,
  moveThreadSchema,
  threadSchema,
} from '@plenum/schema/api/thread'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { signedIn } from '../../plugins/signed-in.ts'
import { applyThread } from './apply-service.ts'
import { createThread } from './create-thread.ts'
import { disposeThread } from './decide-service.ts'
import { readMentionable } from './mentionable.ts'
import { moveThread } from './state-service.ts'
import { submitThread } from './submit-service.ts'
import type { ThreadDeps } from './thread-deps.ts'
import { listThreads, markRead, readThread } from './thread-service.ts'

const ofTheme = z.object({ themeId: idSchema })
const params = z.object({ threadId: idSchema })
const response = { 200: threadSchema }

/** Threads as wholes. */
export const threadRoutesOf: FastifyPluginAsyncZod<ThreadDeps> = async (app, deps) => {
  app.get(
    '/api/themes/:themeId/threads',
    {
      schema: {
        summary: 'Threads, in the order in which they were begun',
        params: ofTheme,
        querystring: pageQuerySchema,
        response: { 200: pageSchema(threadSchema) },
      },
    },
    (request) => listThreads(deps, signedIn(request).personId, request.params.themeId, request.query),
  )

  app.post(
    '/api/themes/:themeId/threads',
    {
      schema: {
        summary: 'Comment, or suggest other words',
        params: ofTheme,
        body: createThreadSchema,
        response: { 201: threadSchema },
      },
    },
    async (request, reply) => {
      const key = request.headers['idempotency-key']
      const { personId } = signedIn(request)
      const underKey = typeof key === 'string' ? key : null
      const thread = await createThread(deps, personId, request.params.themeId, request.body, underKey)
      return reply.code(201).send(thread)
    },
  )

  app.get(
    '/api/themes/:themeId/mentionable',
    {
      schema: {
        summary: 'Whom and what one may mention',
        params: ofTheme,
        response: { 200: mentionableSchema },
      },
    },
    (request) => readMentionable(deps, signedIn(request).personId, request.params.themeId),
  )

  app.get('/api/threads/:threadId', { schema: { summary: 'One thread', params, response } }, (request) =>
    readThread(deps, signedIn(request).personId, request.params.threadId),
  )

  app.post(
    '/api/threads/:threadId/state',
    { schema: { summary: 'Resolve, reopen or withdraw', params, body: moveThreadSchema, response } },
    (request) => moveThread(deps, signedIn(request).personId, request.params.threadId, request.body.to),
  )

  app.post(
    '/api/threads/:threadId/submit',
    { schema: { summary: 'Submit an internal thread to the theme', params, response } },
    (request) => submitThread(deps, signedIn(request).personId, request.params.threadId),
  )

  app.post(
    '/api/threads/:threadId/disposition',
    { schema: { summary: 'Answer for the working group', params, body: disposeThreadSchema, response } },
    (request) => disposeThread(deps, signedIn(request).personId, request.params.threadId, request.body),
  )

  app.post(
    '/api/threads/:threadId/apply',
    { schema: { summary: 'Accept a suggestion into the draft', params, body: applyThreadSchema, response } },
    (request) => applyThread(deps, signedIn(request).personId, request.params.threadId, request.body),
  )

  app.put(
    '/api/threads/:threadId/read',
    { schema: { summary: 'I have read it', params, response: { 204: z.undefined() } } },
    async (request, reply) => {
      await markRead(deps, signedIn(request).personId, request.params.threadId)
      return reply.code(204).send()
    },
  )
}
