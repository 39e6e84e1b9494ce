import type { Session, SetUp } from '@plenum/schema/api/session'
import { request } from '../../../shared/api/request.ts'

/** Creates the first organiser and signs them in. @throws ApiProblem `already-set-up`, `link-unknown`, `link-expired` */
export function setUp(body: SetUp): Promise<Session> {
  return request<Session>('POST', '/api/setup', { body })
}
