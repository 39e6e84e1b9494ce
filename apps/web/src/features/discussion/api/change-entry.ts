import type { EntryInput, Thread } from '@plenum/schema/api/thread'
import { request } from '../../../shared/api/request.ts'
import { entryPath } from './entry-path.ts'

/** What was said before stays in the record. */
export function changeEntry(threadId: string, entryId: string, body: EntryInput): Promise<Thread> {
  return request<Thread>('PATCH', entryPath(threadId, entryId), { body })
}
