import type { DraftComparison } from '@plenum/document/compare/draft-comparison'
import type { Comparison } from '@plenum/schema/api/version'
import type { Language } from '@plenum/schema/language'
import { queryOptions } from '@tanstack/react-query'
import { queryKeys } from '../../../shared/api/query-keys.ts'
import { request } from '../../../shared/api/request.ts'

/** As the server works it out (packages/document). */
export type ComparedDraft = Omit<Comparison, 'comparison'> & { comparison: DraftComparison }

/** What is compared: each side a version's id, `now`, `visit` or `round`. */
export type ComparedSides = { before: string; after: string; language: Language }

/**
 * What changed in one draft. It stays as it was worked out while somebody reads it, though the text goes on.
 * @throws ApiProblem `not-found` for a side that there is not, such as a visit before the first
 */
export const comparisonQuery = (themeId: string, { before, after, language }: ComparedSides) =>
  queryOptions({
    queryKey: [...queryKeys.comparison(themeId), before, after, language],
    queryFn: ({ signal }) => {
      const query = new URLSearchParams({ language, themeId })
      const sides = `${encodeURIComponent(before)}/diff/${encodeURIComponent(after)}`
      return request<ComparedDraft>('GET', `/api/versions/${sides}?${query}`, { signal })
    },
    staleTime: Infinity,
    gcTime: 60_000,
  })
