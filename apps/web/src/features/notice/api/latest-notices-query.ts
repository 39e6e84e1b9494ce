import type { Notices } from '@plenum/schema/api/notice'
import { queryOptions } from '@tanstack/react-query'
import { queryKeys } from '../../../shared/api/query-keys.ts'
import { request } from '../../../shared/api/request.ts'

/** The newest of what this person is told, and how much of it all is unread. */
export const latestNoticesQuery = queryOptions({
  queryKey: [...queryKeys.notices, 'latest'],
  queryFn: ({ signal }) => request<Notices>('GET', '/api/notices?limit=10', { signal }),
})
