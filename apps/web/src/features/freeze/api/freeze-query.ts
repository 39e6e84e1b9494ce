import type { FreezeState } from '@plenum/schema/api/freeze'
import { queryOptions } from '@tanstack/react-query'
import { queryKeys } from '../../../shared/api/query-keys.ts'
import { request } from '../../../shared/api/request.ts'
import { freezePath } from './freeze-path.ts'

/** What is in the way of making a theme final, or the freeze that holds. */
export const freezeQuery = (themeId: string) =>
  queryOptions({
    queryKey: queryKeys.freeze(themeId),
    queryFn: ({ signal }) => request<FreezeState>('GET', freezePath(themeId), { signal }),
  })
