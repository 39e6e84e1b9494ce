import type { Trail } from '@plenum/schema/api/challenge'
import { queryOptions } from '@tanstack/react-query'
import { queryKeys } from '../../../shared/api/query-keys.ts'
import { request } from '../../../shared/api/request.ts'

/** Challenges, themes and recommendations of a programme, and which answers which. */
export const trailQuery = (programmeId: string) =>
  queryOptions({
    queryKey: queryKeys.trail(programmeId),
    queryFn: ({ signal }) =>
      request<Trail>('GET', `/api/programmes/${encodeURIComponent(programmeId)}/trail`, { signal }),
  })
