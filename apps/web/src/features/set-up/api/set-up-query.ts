import type { SetUpState } from '@plenum/schema/api/session'
import { queryOptions } from '@tanstack/react-query'
import { queryKeys } from '../../../shared/api/query-keys.ts'
import { request } from '../../../shared/api/request.ts'

/** Whether this Plenum still waits for its first organiser. */
export const setUpQuery = queryOptions({
  queryKey: queryKeys.setUp,
  queryFn: ({ signal }) => request<SetUpState>('GET', '/api/setup', { signal }),
})
