import type { InvitationPreview } from '@plenum/schema/api/member'
import { queryOptions } from '@tanstack/react-query'
import { request } from '../../../shared/api/request.ts'

/** What a link invites to. @throws ApiProblem `link-unknown`, `link-expired`, `link-used`, `link-revoked` */
export const invitationPreviewQuery = (token: string) =>
  queryOptions({
    queryKey: ['invitation-preview', token],
    queryFn: ({ signal }) =>
      request<InvitationPreview>('POST', '/api/invitations/look-up', { body: { token }, signal }),
    retry: false,
  })
