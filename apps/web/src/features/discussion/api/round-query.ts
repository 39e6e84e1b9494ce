import type { Round } from '@plenum/schema/api/thread'
import { queryOptions } from '@tanstack/react-query'
import { queryKeys } from '../../../shared/api/query-keys.ts'
import { request } from '../../../shared/api/request.ts'

export const roundQuery = (themeId: string) =>
  queryOptions({
    queryKey: queryKeys.round(themeId),
    queryFn: ({ signal }) => request<Round>('GET', `/api/themes/${encodeURIComponent(themeId)}/round`, { signal }),
  })
