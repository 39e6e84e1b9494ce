import { queryOptions } from '@tanstack/react-query'
import { acceptInvitation } from './accept-invitation.ts'

/**
 * Where a used link leads whoever has used it; accepting it again changes nothing. @throws ApiProblem `link-used` when
 * that was somebody else
 */
export const ownInvitationQuery = (token: string) =>
  queryOptions({ queryKey: ['own-invitation', token], queryFn: () => acceptInvitation({ token }), retry: false })
