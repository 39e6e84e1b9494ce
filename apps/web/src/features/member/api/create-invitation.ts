import type { CreatedInvitation, CreateInvitation } from '@plenum/schema/api/member'
import { request } from '../../../shared/api/request.ts'

/** The answer holds the link, which cannot be had a second time. */
export function createInvitation(
  programmeId: string,
  body: CreateInvitation,
  idempotencyKey: string,
): Promise<CreatedInvitation> {
  return request<CreatedInvitation>('POST', `/api/programmes/${encodeURIComponent(programmeId)}/invitations`, {
    body,
    idempotencyKey,
  })
}
