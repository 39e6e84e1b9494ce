import type { Partner } from '@plenum/schema/api/partner'
import { queryOptions } from '@tanstack/react-query'
import { fetchAll } from '../../../shared/api/fetch-all.ts'
import { queryKeys } from '../../../shared/api/query-keys.ts'

export const partnersQuery = (programmeId: string) =>
  queryOptions({
    queryKey: queryKeys.partners(programmeId),
    queryFn: ({ signal }) => fetchAll<Partner>(`/api/programmes/${encodeURIComponent(programmeId)}/partners`, signal),
  })
