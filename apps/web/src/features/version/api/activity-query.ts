import type { Activity } from '@plenum/schema/api/version'
import { queryOptions } from '@tanstack/react-query'
import { queryKeys } from '../../../shared/api/query-keys.ts'
import { request } from '../../../shared/api/request.ts'

/** Work on all drafts of a theme up to its newest version, by the hour. */
export const activityQuery = (themeId: string) =>
  queryOptions({
    queryKey: [...queryKeys.versions(themeId), 'activity'],
    queryFn: ({ signal }) =>
      request<Activity>('GET', `/api/themes/${encodeURIComponent(themeId)}/activity`, { signal }),
  })
