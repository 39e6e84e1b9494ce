import type { Thread } from '@plenum/schema/api/thread'
import { request } from '../../../shared/api/request.ts'
import { entryPath } from './entry-path.ts'

/** The first entry of a comment without replies takes the whole thread back with it. */
export function takeBackEntry(threadId: string, entryId: string): Promise<Thread> {
  return request<Thread>('DELETE', entryPath(threadId, entryId))
}
