import type { Session } from '@plenum/schema/api/session'
import { request } from '../../../shared/api/request.ts'

/** Uses up the token of a sign-in link. @throws ApiProblem `link-expired`, `link-used`, `link-unknown` */
export function signInWithLink(token: string): Promise<Session> {
  return request<Session>('POST', '/api/session/link', { body: { token } })
}
