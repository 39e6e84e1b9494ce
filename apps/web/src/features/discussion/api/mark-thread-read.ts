import { request } from '../../../shared/api/request.ts'

export function markThreadRead(threadId: string): Promise<void> {
  return request<void>('PUT', `/api/threads/${encodeURIComponent(threadId)}/read`)
}
