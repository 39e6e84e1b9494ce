import { idSchema, pageQuerySchema, pageSchema } from '@plenum/schema/api/common'
import { lateEditSchema, offeredSchema } from '@plenum/schema/api/freeze'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { createAttemptLimit } from '../../auth/attempt-limit.ts'
import { signedIn } from '../../plugins/signed-in.ts'
import type { ServerDeps } from '../../server-deps.ts'
import { draftDesk } from '../../sync/draft-desk.ts'
import { createTurns } from '../../turns.ts'
import type { LateEditDeps, Suggest } from './late-edit-deps.ts'
import { listLateEdits } from './list-service.ts'
import { dismissLateEdits, offerLateEdits } from './settle-service.ts'

const ofTheme = z.object({ themeId: idSchema })
const params = z.object({ lateEditId: idSchema })

/** Requests of one person, each of which reads a draft whole: thirty at once, one a second on average. */
const rule = { burst: 30, every: 1000 }

/** What people wrote and sent after a text was closed: kept aside, to become suggestions. */
export const lateEditRoutes: FastifyPluginAsyncZod<ServerDeps & { suggest: Suggest }> = async (app, given) => {
  const deps: LateEditDeps = { ...given, desk: draftDesk(app), turns: createTurns() }
  const limit = createAttemptLimit(deps.clock, rule)

  app.get(
    '/api/themes/:themeId/late-edits',
    {
      schema: {
        summary: 'What was written after the text was closed',
        params: ofTheme,
        querystring: pageQuerySchema,
        response: { 200: pageSchema(lateEditSchema) },
      },
    },
    (request) => {
      const { personId } = signedIn(request)
      limit.take(personId)
      return listLateEdits(deps, personId, request.params.themeId, request.query)
    },
  )

  app.post(
    '/api/late-edits/:lateEditId/offer',
    { schema: { summary: 'Make suggestions of it', params, response: { 200: offeredSchema } } },
    (request) => {
      const { personId } = signedIn(request)
      limit.take(personId)
      return offerLateEdits(deps, personId, request.params.lateEditId)
    },
  )

  app.post(
    '/api/late-edits/:lateEditId/dismiss',
    { schema: { summary: 'Put it away', params, response: { 204: z.undefined() } } },
    async (request, reply) => {
      const { personId } = signedIn(request)
      limit.take(personId)
      await dismissLateEdits(deps, personId, request.params.lateEditId)
      return reply.code(204).send()
    },
  )
}
