import type { ChangedAttribute } from './draft-comparison.ts'
import { entryAncestors } from './entry-ancestors.ts'
import type { Row } from './order-rows.ts'
import type { Pairing } from './pairing.ts'

/** Whether a block has an item of its own; see `ComparedItem`. */
export function isShown(
  { old, own }: Row,
  attributes: readonly ChangedAttribute[],
  moved: boolean,
  { oldOf, newOf }: Pairing,
): boolean {
  const entry = (own ?? old)!
  if (entry.isLine || moved || attributes.length > 0) return true
  if (old && own) return false
  if (entry.block.type === 'recommendation') return true
  // The empty parts of a recommendation came or went with it.
  const [top] = entryAncestors(entry)
  const isWithin = top?.block.type === 'recommendation' && !oldOf.has(top) && !newOf.has(top)
  return (entry.block.content ?? []).length === 0 && !isWithin
}
