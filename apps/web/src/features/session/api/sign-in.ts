import type { Session, SignIn } from '@plenum/schema/api/session'
import { request } from '../../../shared/api/request.ts'

/** Sets the session's cookie. @throws ApiProblem `wrong-credentials`, `too-many` */
export function signIn(credentials: SignIn): Promise<Session> {
  return request<Session>('POST', '/api/session', { body: credentials })
}
