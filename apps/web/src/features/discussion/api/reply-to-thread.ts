import type { EntryInput, Thread } from '@plenum/schema/api/thread'
import { request } from '../../../shared/api/request.ts'

/** @throws ApiProblem `round-closed`, `not-allowed`, `too-many` */
export function replyToThread(threadId: string, body: EntryInput, idempotencyKey: string): Promise<Thread> {
  return request<Thread>('POST', `/api/threads/${encodeURIComponent(threadId)}/replies`, { body, idempotencyKey })
}
