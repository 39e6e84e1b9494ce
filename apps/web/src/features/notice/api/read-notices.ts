import type { ReadNotices } from '@plenum/schema/api/notice'
import { request } from '../../../shared/api/request.ts'

/** Marks notices as read. */
export function readNotices(ids: ReadNotices['ids']): Promise<void> {
  return request<void>('POST', '/api/notices/read', { body: { ids } satisfies ReadNotices })
}
