import type { Thread } from '@plenum/schema/api/thread'
import { request } from '../../../shared/api/request.ts'

/** From then on everyone in the theme sees it, as the comment of the organisation. */
export function submitThread(threadId: string): Promise<Thread> {
  return request<Thread>('POST', `/api/threads/${encodeURIComponent(threadId)}/submit`)
}
