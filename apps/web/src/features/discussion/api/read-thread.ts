import type { Thread } from '@plenum/schema/api/thread'
import { request } from '../../../shared/api/request.ts'

/** @throws ApiProblem `not-found` also for one that the reader may not see (any more) */
export function readThread(threadId: string): Promise<Thread> {
  return request<Thread>('GET', `/api/threads/${encodeURIComponent(threadId)}`)
}
