import type { NoticeSettings } from '@plenum/schema/api/notice'
import { queryOptions } from '@tanstack/react-query'
import { queryKeys } from '../../../shared/api/query-keys.ts'
import { request } from '../../../shared/api/request.ts'

/** How this person is told by e-mail. */
export const noticeSettingsQuery = queryOptions({
  queryKey: queryKeys.noticeSettings,
  queryFn: ({ signal }) => request<NoticeSettings>('GET', '/api/notice-settings', { signal }),
})
