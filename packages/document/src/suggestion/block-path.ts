import { canonicalDraft } from '../canonical-draft.ts'
import type { DraftNode } from '../draft-node.ts'
import { withoutComments } from '../without-comments.ts'
import { blockId } from './block-id.ts'
import { nodeKind } from './node-kind.ts'
import { sameNode } from './same-node.ts'

/** A block, and the indices that lead to it from the root. */
export type BlockAt = { block: DraftNode; path: number[] }

/** Every block of a draft in document order, the root not among them. */
export function* blocksOf(parent: DraftNode, path: number[] = []): Generator<BlockAt> {
  if (nodeKind(parent.type) !== 'container') return
  for (const [index, block] of (parent.content ?? []).entries()) {
    const at = { block, path: [...path, index] }
    yield at
    yield* blocksOf(block, at.path)
  }
}

/** The first block that has this id: where two have it (both sides of a merge moved it), the id means that one. */
export function findBlock(draft: DraftNode, id: string): BlockAt | null {
  for (const at of blocksOf(draft)) if (blockId(at.block) === id) return at
  return null
}

/** The first top-level block that is the same as `base` (canonical) and that no id means. */
export function findNameless(draft: DraftNode, base: DraftNode): BlockAt | null {
  const index = (draft.content ?? []).findIndex((block) => {
    const id = blockId(block)
    return (
      sameNode(canonicalDraft(withoutComments(block)), base) && (id === null || findBlock(draft, id)?.block !== block)
    )
  })
  return index < 0 ? null : { block: draft.content![index]!, path: [index] }
}
