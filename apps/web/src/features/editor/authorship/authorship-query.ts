import type { Authorship } from '@plenum/schema/api/version'
import { queryOptions } from '@tanstack/react-query'
import { queryKeys } from '../../../shared/api/query-keys.ts'
import { request } from '../../../shared/api/request.ts'

/** Milliseconds: what is typed meanwhile has no colour yet. */
const again = 15_000

/** Who wrote what stands in a draft, asked again for as long as somebody looks at it. */
export const authorshipQuery = (themeId: string, language: string) =>
  queryOptions({
    queryKey: queryKeys.authorship(themeId, language),
    queryFn: ({ signal }) => {
      const query = new URLSearchParams({ language })
      return request<Authorship>('GET', `/api/themes/${encodeURIComponent(themeId)}/authorship?${query}`, { signal })
    },
    staleTime: 0,
    refetchInterval: again,
  })
