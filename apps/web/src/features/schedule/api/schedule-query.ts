import type { Schedule } from '@plenum/schema/api/schedule'
import { queryOptions } from '@tanstack/react-query'
import { queryKeys } from '../../../shared/api/query-keys.ts'
import { request } from '../../../shared/api/request.ts'

/** The moves of a theme that are planned. */
export const scheduleQuery = (themeId: string) =>
  queryOptions({
    queryKey: queryKeys.schedule(themeId),
    queryFn: ({ signal }) =>
      request<Schedule>('GET', `/api/themes/${encodeURIComponent(themeId)}/schedule`, { signal }),
  })
