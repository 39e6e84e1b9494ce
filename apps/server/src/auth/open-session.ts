import type { Session } from '@plenum/schema/api/session'
import type { PersonId } from '@plenum/schema/id'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { maybeSignedIn } from '../plugins/signed-in.ts'
import type { ServerDeps } from '../server-deps.ts'
import { sessionCookie } from './session-cookie.ts'
import { sessionView } from './session-view.ts'
import { endSession, startSession } from './sessions.ts'

/**
 * Signs a person in on this connection's browser: a session with a new token in the cookie, and the end of the one the
 * request came with, so that a token planted or copied before is worth nothing after.
 */
export async function openSession(
  deps: ServerDeps,
  request: FastifyRequest,
  reply: FastifyReply,
  personId: PersonId,
): Promise<Session> {
  const before = maybeSignedIn(request)
  if (before !== null) await endSession(deps, before)
  const session = await startSession(deps, personId)
  void reply.header('set-cookie', sessionCookie(deps.config, session.token, session.livesFor))
  return await sessionView(deps.db, session)
}
