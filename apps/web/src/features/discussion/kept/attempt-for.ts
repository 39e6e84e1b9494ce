import { createIdempotencyKeys } from '../../../shared/api/idempotency-keys.ts'
import type { KeptText } from './kept-text.ts'

/** The attempt to send `body`: the one before when it said the same, else one under a new key. */
export function attemptFor(before: KeptText['attempt'], body: unknown): { body: string; key: string } {
  const text = JSON.stringify(body)
  return before?.body === text ? before : { body: text, key: createIdempotencyKeys()(body) }
}
