import type { Member } from '@plenum/schema/api/member'
import { queryOptions } from '@tanstack/react-query'
import { fetchAll } from '../../../shared/api/fetch-all.ts'
import { queryKeys } from '../../../shared/api/query-keys.ts'

export const membersQuery = (programmeId: string) =>
  queryOptions({
    queryKey: queryKeys.members(programmeId),
    queryFn: ({ signal }) => fetchAll<Member>(`/api/programmes/${encodeURIComponent(programmeId)}/members`, signal),
  })
