import type { AcceptedInvitation, AcceptInvitation } from '@plenum/schema/api/member'
import { request } from '../../../shared/api/request.ts'

/** Joins the programme; with `account` a person is made and signed in. @throws ApiProblem `email-taken`, `link-…` */
export function acceptInvitation(body: AcceptInvitation): Promise<AcceptedInvitation> {
  return request<AcceptedInvitation>('POST', '/api/invitations/accept', { body })
}
