import type { Thread } from '@plenum/schema/api/thread'
import { request } from '../../../shared/api/request.ts'

/**
 * Puts a suggestion into the text. `onEarlierText`: whoever accepts has been told that it was made on an earlier text.
 * @throws ApiProblem `suggestion-conflict`, `passage-gone`; `conflict` when somebody else was faster
 */
export function applyThread(threadId: string, onEarlierText = false): Promise<Thread> {
  const body = onEarlierText ? { onEarlierText } : {}
  return request<Thread>('POST', `/api/threads/${encodeURIComponent(threadId)}/apply`, { body })
}
