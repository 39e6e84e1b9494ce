import type { DraftNode } from '../draft-node.ts'
import type { BlockChange } from './block-change.ts'
import { blockId } from './block-id.ts'

type Place = Pick<Extract<BlockChange, { kind: 'insert' }>, 'afterId' | 'beforeId' | 'earlier'>

/** Index among `siblings` where an insert's block is to stand; null when neither neighbour is there any more. */
export function insertPlace(siblings: readonly DraftNode[], { afterId, beforeId, earlier = [] }: Place): number | null {
  const ids = siblings.map(blockId)
  const after = afterId === null ? 0 : ids.indexOf(afterId) + 1
  const before = beforeId === null ? ids.length : beforeId === undefined ? -1 : ids.indexOf(beforeId)
  const hasAfter = afterId === null || after > 0
  if (!hasAfter && before < 0) return null
  const least = hasAfter ? after : 0
  // The two may have changed places meanwhile.
  const most = before >= least ? before : ids.length
  const nearest = earlier.map((id) => ids.indexOf(id)).find((index) => index >= least && index < most)
  if (nearest !== undefined) return nearest + 1
  return hasAfter ? least : before
}
