import type { MoveThread, Thread } from '@plenum/schema/api/thread'
import { request } from '../../../shared/api/request.ts'

/** Resolves, reopens or takes back. */
export function moveThread(threadId: string, body: MoveThread): Promise<Thread> {
  return request<Thread>('POST', `/api/threads/${encodeURIComponent(threadId)}/state`, { body })
}
