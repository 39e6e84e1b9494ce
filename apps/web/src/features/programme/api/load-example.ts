import type { Programme } from '@plenum/schema/api/programme'
import { request } from '../../../shared/api/request.ts'

/** Adds the example programme, with the caller as its organiser. */
export function loadExample(idempotencyKey: string): Promise<Programme> {
  return request<Programme>('POST', '/api/programmes/example', { idempotencyKey })
}
