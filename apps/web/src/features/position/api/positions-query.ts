import type { Positions } from '@plenum/schema/api/position'
import { queryOptions } from '@tanstack/react-query'
import { queryKeys } from '../../../shared/api/query-keys.ts'
import { request } from '../../../shared/api/request.ts'
import { positionsPath } from './positions-path.ts'

/** The last validation of a theme, with what this person may see of it. */
export const positionsQuery = (themeId: string) =>
  queryOptions({
    queryKey: queryKeys.positions(themeId),
    queryFn: ({ signal }) => request<Positions>('GET', positionsPath(themeId), { signal }),
  })
