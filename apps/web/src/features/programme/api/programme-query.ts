import type { Programme } from '@plenum/schema/api/programme'
import { queryOptions } from '@tanstack/react-query'
import { queryKeys } from '../../../shared/api/query-keys.ts'
import { request } from '../../../shared/api/request.ts'

export const programmeQuery = (programmeId: string) =>
  queryOptions({
    queryKey: queryKeys.programme(programmeId),
    queryFn: ({ signal }) =>
      request<Programme>('GET', `/api/programmes/${encodeURIComponent(programmeId)}`, { signal }),
  })
