import type { Thread } from '@plenum/schema/api/thread'
import { request } from '../../../shared/api/request.ts'
import { entryPath } from './entry-path.ts'

/** Whether the reader agrees with what an entry says. */
export function setAgreement(threadId: string, entryId: string, agrees: boolean): Promise<Thread> {
  return request<Thread>(agrees ? 'PUT' : 'DELETE', `${entryPath(threadId, entryId)}/agreement`)
}
