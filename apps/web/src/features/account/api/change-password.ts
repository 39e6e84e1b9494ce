import type { ChangePassword, Session } from '@plenum/schema/api/session'
import { request } from '../../../shared/api/request.ts'

/** Ends every other session of the person. @throws ApiProblem `wrong-credentials` when `current` is not it */
export function changePassword(body: ChangePassword): Promise<Session> {
  return request<Session>('POST', '/api/person/password', { body })
}
