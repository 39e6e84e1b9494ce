import { changePasswordSchema, changePersonSchema, sessionSchema } from '@plenum/schema/api/session'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { createAttemptLimit } from '../../auth/attempt-limit.ts'
import { openSession } from '../../auth/open-session.ts'
import { sessionView } from '../../auth/session-view.ts'
import { signedIn } from '../../plugins/signed-in.ts'
import type { ServerDeps } from '../../server-deps.ts'
import { changePassword, changePerson } from './service.ts'

export const personRoutes: FastifyPluginAsyncZod<ServerDeps> = async (app, deps) => {
  const passwordLimit = createAttemptLimit(deps.clock, { burst: 10, every: 60_000 })

  app.patch(
    '/api/person',
    { schema: { summary: 'Change my name or language', body: changePersonSchema, response: { 200: sessionSchema } } },
    async (request) => {
      await changePerson(deps, signedIn(request).personId, request.body)
      return await sessionView(deps.db, signedIn(request))
    },
  )

  app.post(
    '/api/person/password',
    { schema: { summary: 'Change my password', body: changePasswordSchema, response: { 200: sessionSchema } } },
    async (request, reply) => {
      const { personId } = signedIn(request)
      passwordLimit.take(personId)
      await changePassword(deps, personId, request.body)
      passwordLimit.giveBack(personId)
      return await openSession(deps, request, reply, personId)
    },
  )
}
