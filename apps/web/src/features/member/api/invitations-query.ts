import type { Invitation } from '@plenum/schema/api/member'
import { queryOptions } from '@tanstack/react-query'
import { fetchAll } from '../../../shared/api/fetch-all.ts'
import { queryKeys } from '../../../shared/api/query-keys.ts'

/** For organisers only. */
export const invitationsQuery = (programmeId: string) =>
  queryOptions({
    queryKey: queryKeys.invitations(programmeId),
    queryFn: ({ signal }) =>
      fetchAll<Invitation>(`/api/programmes/${encodeURIComponent(programmeId)}/invitations`, signal),
  })
