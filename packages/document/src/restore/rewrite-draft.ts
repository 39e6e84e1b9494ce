import type * as Y from 'yjs'
import type { DraftNode } from '../draft-node.ts'
import { blockId } from '../suggestion/block-id.ts'
import { buildBlock } from '../suggestion/build-block.ts'
import { diffTokens } from '../suggestion/diff-tokens.ts'
import { writeBlock } from '../suggestion/write-block.ts'

const keyOf = (block: DraftNode) => blockId(block) ?? JSON.stringify(block)

/**
 * Makes a draft's root, which holds `current`, hold `proposed` (both canonical, without comment marks): top-level blocks
 * that have the same id are changed in their place, the others come and go. For a version that the draft has not come
 * from, so that there is nothing to undo.
 */
export function rewriteDraft(fragment: Y.XmlFragment, current: DraftNode, proposed: DraftNode): void {
  const [olds, news] = [current.content ?? [], proposed.content ?? []]
  let [old, own] = [olds.length, news.length]
  const start = { from: 0, to: 0, start: 0, end: 0 }
  // From the end, so that what is written does not move what is still to be written.
  for (const hunk of [start, ...diffTokens(olds.map(keyOf), news.map(keyOf))].toReversed()) {
    while (old > hunk.to) writeBlock(fragment, --old, olds[old]!, news[--own]!)
    fragment.delete(hunk.from, hunk.to - hunk.from)
    fragment.insert(
      hunk.from,
      news.slice(hunk.start, hunk.end).map((block) => buildBlock(block, () => null)),
    )
    old = hunk.from
    own = hunk.start
  }
}
