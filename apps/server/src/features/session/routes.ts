import { sessionSchema, signInLinkSchema, signInSchema } from '@plenum/schema/api/session'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { addressKey } from '../../auth/address-key.ts'
import { createAttemptLimit } from '../../auth/attempt-limit.ts'
import { openSession } from '../../auth/open-session.ts'
import { noSessionCookie } from '../../auth/session-cookie.ts'
import { sessionView } from '../../auth/session-view.ts'
import { endSession } from '../../auth/sessions.ts'
import { maybeSignedIn, signedIn } from '../../plugins/signed-in.ts'
import type { ServerDeps } from '../../server-deps.ts'
import { createSignInLimits, signIn } from './sign-in.ts'
import { useSignInLink } from './use-sign-in-link.ts'

export const sessionRoutes: FastifyPluginAsyncZod<ServerDeps> = async (app, deps) => {
  const limits = createSignInLimits(deps)
  const linkLimit = createAttemptLimit(deps.clock, { burst: 30, every: 10_000 })

  app.post(
    '/api/session',
    { schema: { summary: 'Sign in', body: signInSchema, response: { 200: sessionSchema } } },
    async (request, reply) => {
      const personId = await signIn(deps, limits, request.body, request.ip)
      return await openSession(deps, request, reply, personId)
    },
  )

  app.post(
    '/api/session/link',
    { schema: { summary: 'Sign in with a link', body: signInLinkSchema, response: { 200: sessionSchema } } },
    async (request, reply) => {
      linkLimit.take(addressKey(request.ip))
      const personId = await useSignInLink(deps, request.body.token)
      linkLimit.giveBack(addressKey(request.ip))
      return await openSession(deps, request, reply, personId)
    },
  )

  app.get('/api/session', { schema: { summary: 'Who am I', response: { 200: sessionSchema } } }, (request) =>
    sessionView(deps.db, signedIn(request)),
  )

  app.delete(
    '/api/session',
    { schema: { summary: 'Sign out', response: { 204: z.undefined() } } },
    async (request, reply) => {
      const session = maybeSignedIn(request)
      if (session !== null) await endSession(deps, session)
      return reply.header('set-cookie', noSessionCookie(deps.config)).code(204).send()
    },
  )
}
