import type { Notices } from '@plenum/schema/api/notice'
import { queryOptions } from '@tanstack/react-query'
import { fetchPages } from '../../../shared/api/fetch-pages.ts'
import { queryKeys } from '../../../shared/api/query-keys.ts'

/** What this person is told, newest first, as many pages of it. */
export const allNoticesQuery = (pages: number) =>
  queryOptions({
    queryKey: [...queryKeys.notices, 'all', pages],
    queryFn: ({ signal }) => fetchPages<Notices>('/api/notices', pages, signal),
  })
