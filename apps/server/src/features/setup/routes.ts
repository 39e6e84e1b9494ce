import { sessionSchema, setUpSchema, setUpStateSchema } from '@plenum/schema/api/session'
import type { PersonId } from '@plenum/schema/id'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { addressKey } from '../../auth/address-key.ts'
import { createAttemptLimit } from '../../auth/attempt-limit.ts'
import { openSession } from '../../auth/open-session.ts'
import type { ServerDeps } from '../../server-deps.ts'
import { isSetUpNeeded } from './set-up-token.ts'
import { setUp } from './set-up.ts'

export type SetUpOptions = ServerDeps & {
  /** Another feature's; handed in by what composes both. */
  loadExample: (deps: ServerDeps, options: { organiserId: PersonId }) => Promise<unknown>
}

export const setupRoutes: FastifyPluginAsyncZod<SetUpOptions> = async (app, { loadExample, ...deps }) => {
  const limit = createAttemptLimit(deps.clock, { burst: 10, every: 60_000 })

  app.get(
    '/api/setup',
    { schema: { summary: 'Is the first organiser still missing', response: { 200: setUpStateSchema } } },
    async () => ({ needed: await isSetUpNeeded(deps.db) }),
  )

  app.post(
    '/api/setup',
    { schema: { summary: 'Make the first organiser', body: setUpSchema, response: { 201: sessionSchema } } },
    async (request, reply) => {
      limit.take(addressKey(request.ip))
      const personId = await setUp(deps, request.body)
      const session = await openSession(deps, request, reply, personId)
      // The organiser exists by now and the link is used up: without the example they can still go on, and load it later.
      if (request.body.example) {
        await loadExample(deps, { organiserId: personId }).catch((error: unknown) => {
          request.log.error({ err: error }, 'the example programme could not be loaded')
        })
      }
      return reply.code(201).send(session)
    },
  )
}
