import type { Version } from '@plenum/schema/api/version'
import { queryOptions } from '@tanstack/react-query'
import { fetchAll } from '../../../shared/api/fetch-all.ts'
import { queryKeys } from '../../../shared/api/query-keys.ts'

/** Every version of a theme, newest first. */
export const versionsQuery = (themeId: string) =>
  queryOptions({
    queryKey: [...queryKeys.versions(themeId), 'list'],
    queryFn: ({ signal }) => fetchAll<Version>(`/api/themes/${encodeURIComponent(themeId)}/versions`, signal),
  })
