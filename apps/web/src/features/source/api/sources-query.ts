import type { Sources } from '@plenum/schema/api/source'
import { queryOptions } from '@tanstack/react-query'
import { queryKeys } from '../../../shared/api/query-keys.ts'
import { request } from '../../../shared/api/request.ts'

/** The recommendations of a theme and what each rests on. */
export const sourcesQuery = (themeId: string) =>
  queryOptions({
    queryKey: queryKeys.sources(themeId),
    queryFn: ({ signal }) => request<Sources>('GET', `/api/themes/${encodeURIComponent(themeId)}/sources`, { signal }),
  })
