import type { DisposeThread, Thread } from '@plenum/schema/api/thread'
import { request } from '../../../shared/api/request.ts'

/** What the working group decided, with its reason. */
export function disposeThread(threadId: string, body: DisposeThread): Promise<Thread> {
  return request<Thread>('POST', `/api/threads/${encodeURIComponent(threadId)}/disposition`, { body })
}
