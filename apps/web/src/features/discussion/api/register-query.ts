import type { RegisterLine } from '@plenum/schema/api/thread'
import { queryOptions } from '@tanstack/react-query'
import { fetchAll } from '../../../shared/api/fetch-all.ts'
import { queryKeys } from '../../../shared/api/query-keys.ts'

/** Every submitted thread of a theme, of all rounds, and what became of it. */
export const registerQuery = (themeId: string) =>
  queryOptions({
    queryKey: queryKeys.register(themeId),
    queryFn: ({ signal }) => fetchAll<RegisterLine>(`/api/themes/${encodeURIComponent(themeId)}/register`, signal),
  })
