import { request } from '../../../shared/api/request.ts'

export function revokeInvitation(invitationId: string): Promise<void> {
  return request<void>('DELETE', `/api/invitations/${encodeURIComponent(invitationId)}`)
}
