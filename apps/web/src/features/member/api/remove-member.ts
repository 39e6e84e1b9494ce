import { request } from '../../../shared/api/request.ts'

/** @throws ApiProblem `last-organiser` */
export function removeMember(programmeId: string, personId: string): Promise<void> {
  return request<void>(
    'DELETE',
    `/api/programmes/${encodeURIComponent(programmeId)}/members/${encodeURIComponent(personId)}`,
  )
}
