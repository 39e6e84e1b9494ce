import type { Visit } from '@plenum/schema/api/version'
import { queryOptions } from '@tanstack/react-query'
import { queryKeys } from '../../../shared/api/query-keys.ts'
import { request } from '../../../shared/api/request.ts'

/** Less than what the server takes for the end of a visit, so that somebody who reads on is on the same one. */
const again = 10 * 60_000

/** Tells the server that a page of the theme is looked at, for as long as it is in sight; answers since when to compare. */
export const visitQuery = (themeId: string) =>
  queryOptions({
    queryKey: queryKeys.visit(themeId),
    queryFn: () => request<Visit>('PUT', `/api/themes/${encodeURIComponent(themeId)}/visit`),
    refetchInterval: again,
    retry: false,
  })
