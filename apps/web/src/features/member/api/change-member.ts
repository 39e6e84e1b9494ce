import type { ChangeMember, Member } from '@plenum/schema/api/member'
import { request } from '../../../shared/api/request.ts'

/** @throws ApiProblem `last-organiser` */
export function changeMember(programmeId: string, personId: string, body: ChangeMember): Promise<Member> {
  return request<Member>(
    'PATCH',
    `/api/programmes/${encodeURIComponent(programmeId)}/members/${encodeURIComponent(personId)}`,
    { body },
  )
}
