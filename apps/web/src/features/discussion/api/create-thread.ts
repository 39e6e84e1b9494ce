import type { CreateThread, Thread } from '@plenum/schema/api/thread'
import { request } from '../../../shared/api/request.ts'

/** @throws ApiProblem `round-closed`, `passage-gone`, `not-allowed`, `too-many` */
export function createThread(themeId: string, body: CreateThread, idempotencyKey: string): Promise<Thread> {
  return request<Thread>('POST', `/api/themes/${encodeURIComponent(themeId)}/threads`, { body, idempotencyKey })
}
