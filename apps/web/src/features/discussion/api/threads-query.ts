import type { Thread } from '@plenum/schema/api/thread'
import { queryOptions } from '@tanstack/react-query'
import { fetchAll } from '../../../shared/api/fetch-all.ts'
import { queryKeys } from '../../../shared/api/query-keys.ts'

/** Every thread of a theme that the reader may see, in the order in which they were begun. */
export const threadsQuery = (themeId: string) =>
  queryOptions({
    queryKey: queryKeys.threads(themeId),
    queryFn: ({ signal }) => fetchAll<Thread>(`/api/themes/${encodeURIComponent(themeId)}/threads`, signal),
    // Live events keep it fresh, thread by thread; coming back to the window must not read hundreds of them again.
    staleTime: Infinity,
  })
