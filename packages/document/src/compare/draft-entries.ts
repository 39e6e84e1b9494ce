import type { DraftNode } from '../draft-node.ts'
import { blockId } from '../suggestion/block-id.ts'
import { nodeKind } from '../suggestion/node-kind.ts'

/** A block with its place in a draft: a line (text, a rule) or a container. */
export type Entry = {
  block: DraftNode
  /** Null for one that has none, or the id of an earlier block. */
  id: string | null
  isLine: boolean
  /** Among all entries of the draft, a container before its content; `end` is that of the first one after it. */
  index: number
  end: number
  parent: Entry | null
  /** Among its parent's children. */
  position: number
}

/** Every block of a draft in document order. */
export function draftEntries(draft: DraftNode): Entry[] {
  const entries: Entry[] = []
  const taken = new Set<string>()
  const walk = (blocks: DraftNode[], parent: Entry | null) => {
    for (const [position, block] of blocks.entries()) {
      const own = blockId(block)
      const id = own === null || taken.has(own) ? null : own
      if (id !== null) taken.add(id)
      const isLine = nodeKind(block.type) !== 'container'
      const entry = { block, id, isLine, index: entries.length, end: 0, parent, position }
      entries.push(entry)
      if (!isLine) walk(block.content ?? [], entry)
      entry.end = entries.length
    }
  }
  walk(draft.content ?? [], null)
  return entries
}
