import type { Overview } from '@plenum/schema/api/overview'
import { queryOptions } from '@tanstack/react-query'
import { queryKeys } from '../../../shared/api/query-keys.ts'
import { request } from '../../../shared/api/request.ts'

/** How a programme is going; read again by itself, as what is counted of the texts comes some seconds late. */
export const overviewQuery = (programmeId: string) =>
  queryOptions({
    queryKey: queryKeys.overview(programmeId),
    queryFn: ({ signal }) =>
      request<Overview>('GET', `/api/programmes/${encodeURIComponent(programmeId)}/overview`, { signal }),
    refetchInterval: 60_000,
  })
