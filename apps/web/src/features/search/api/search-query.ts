import type { Page } from '@plenum/schema/api/common'
import type { SearchHit } from '@plenum/schema/api/search'
import type { Language } from '@plenum/schema/language'
import { infiniteQueryOptions } from '@tanstack/react-query'
import { queryKeys } from '../../../shared/api/query-keys.ts'
import { request } from '../../../shared/api/request.ts'
import type { SearchView } from '../search-view.ts'

/** What was found, best first, a page at a time; records in this language where they have it. */
export const searchQuery = ({ q = '', kind, programme }: SearchView, language: Language) =>
  infiniteQueryOptions({
    queryKey: [...queryKeys.search, q, kind ?? null, programme ?? null, language],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) => {
      const query = new URLSearchParams({
        q,
        language,
        ...(kind !== undefined && { kind }),
        ...(programme !== undefined && { programmeId: programme }),
        ...(pageParam !== null && { cursor: pageParam }),
      })
      return request<Page<SearchHit>>('GET', `/api/search?${query.toString()}`, { signal })
    },
    getNextPageParam: ({ next }) => next,
    // What somebody has just written is looked for, too.
    staleTime: 0,
  })
