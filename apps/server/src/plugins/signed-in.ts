import type { FastifyRequest } from 'fastify'
import { AppError } from '../app-error.ts'
import type { FoundSession } from '../auth/sessions.ts'

/** Name of the request decorator that the auth plugin fills; read it through the functions below. */
export const signedInDecorator = 'signedIn'

/** Who asks. Throws `not-signed-in`. */
export function signedIn(request: FastifyRequest): FoundSession {
  const session = maybeSignedIn(request)
  if (session === null) throw new AppError('not-signed-in', 'Sign in first.')
  return session
}

/** Who asks, or null without a valid session. */
export function maybeSignedIn(request: FastifyRequest): FoundSession | null {
  return request.getDecorator<FoundSession | null>(signedInDecorator)
}
