import type { Thread } from '@plenum/schema/api/thread'
import { request } from '../../../shared/api/request.ts'

/**
 * Puts a suggestion into the text.
 * @throws ApiProblem `suggestion-conflict`, `passage-gone`; `conflict` when somebody else was faster
 */
export function applyThread(threadId: string, reason = ''): Promise<Thread> {
  return request<Thread>('POST', `/api/threads/${encodeURIComponent(threadId)}/apply`, { body: { reason } })
}
