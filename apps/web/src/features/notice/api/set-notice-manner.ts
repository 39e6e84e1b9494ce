import type { NoticeSettings, SetNoticeManner } from '@plenum/schema/api/notice'
import { request } from '../../../shared/api/request.ts'

/** Chooses how to be told by e-mail, for a programme or for one of its themes; returns all choices. */
export function setNoticeManner(body: SetNoticeManner): Promise<NoticeSettings> {
  return request<NoticeSettings>('PUT', '/api/notice-settings', { body })
}
