import type { Programme } from '@plenum/schema/api/programme'
import { queryOptions } from '@tanstack/react-query'
import { fetchAll } from '../../../shared/api/fetch-all.ts'
import { queryKeys } from '../../../shared/api/query-keys.ts'

/** The programmes that I am in. */
export const programmesQuery = queryOptions({
  queryKey: queryKeys.programmes,
  queryFn: ({ signal }) => fetchAll<Programme>('/api/programmes', signal),
})
