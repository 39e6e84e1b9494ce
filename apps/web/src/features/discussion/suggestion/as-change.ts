import type { BlockChange } from '@plenum/document/suggestion/block-change'
import type { Thread } from '@plenum/schema/api/thread'

/** The change of a suggestion as the document's functions take it: the server has judged its blocks. */
export function asChange(change: NonNullable<Thread['change']>): BlockChange {
  return change as unknown as BlockChange
}
