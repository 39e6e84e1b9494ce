import type { Page } from '@plenum/schema/api/common'
import type { z } from 'zod'
import { AppError } from './app-error.ts'

/** What a list is asked for: the query of `pageQuerySchema`. */
export type PageQuery = { cursor?: string | undefined; limit: number }

/**
 * The sort key after which the page begins, or null for the first page. Cursors are opaque to callers but come from
 * outside, so they are parsed like everything else from there; a malformed one is refused with 'bad-request'.
 */
export function readCursor<Key extends z.ZodType>(cursor: string | undefined, key: Key): z.infer<Key> | null {
  if (cursor === undefined) return null
  const parsed = key.safeParse(jsonOf(Buffer.from(cursor, 'base64url').toString('utf8')))
  if (parsed.success && isStorable(parsed.data)) return parsed.data
  throw new AppError('bad-request', 'The cursor is not one that this list gave out.', [
    { path: 'cursor', message: 'is not a cursor of this list' },
  ])
}

/**
 * One page out of the rows of a query that asked for `limit + 1` of them in a stable order; the one row too many tells
 * that there is a next page. `keyOf` gives the sort key of a row, ending in something unique.
 */
export function toPage<Row, Item>(
  rows: readonly Row[],
  limit: number,
  keyOf: (row: Row) => unknown,
  toItem: (row: Row) => Item,
): Page<Item> {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  const next = rows.length > limit && last !== undefined ? cursorOf(keyOf(last)) : null
  return { items: shown.map(toItem), next }
}

/** For a list that `toPage` cannot make: what `readCursor` reads again. */
export function cursorOf(key: unknown): string {
  return Buffer.from(JSON.stringify(key), 'utf8').toString('base64url')
}

/** PostgreSQL refuses a text with a NUL character, also to compare with. */
function isStorable(key: unknown): boolean {
  return !Object.values(key ?? {}).some((part) => typeof part === 'string' && part.includes('\0'))
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
