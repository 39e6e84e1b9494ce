import type { ChangePerson, Session } from '@plenum/schema/api/session'
import { request } from '../../../shared/api/request.ts'

export function changePerson(change: ChangePerson): Promise<Session> {
  return request<Session>('PATCH', '/api/person', { body: change })
}
