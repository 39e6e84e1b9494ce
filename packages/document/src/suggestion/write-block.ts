import type * as Y from 'yjs'
import type { DraftNode } from '../draft-node.ts'
import { blockId } from './block-id.ts'
import { buildBlock } from './build-block.ts'
import { carryLines } from './carry-lines.ts'
import { diffTokens } from './diff-tokens.ts'
import { nodeKind } from './node-kind.ts'
import { sameNode } from './same-node.ts'
import { textEdits } from './text-edits.ts'
import { readTextUnits } from './text-unit.ts'
import { writeText } from './write-text.ts'

type Carry = ReturnType<typeof carryLines>

const keyOf = (block: DraftNode) => blockId(block) ?? JSON.stringify(block)

function writeAttributes(element: Y.XmlElement, current: DraftNode, proposed: DraftNode): void {
  for (const [name, value] of Object.entries(proposed.attrs ?? {})) {
    if (JSON.stringify(current.attrs?.[name]) === JSON.stringify(value)) continue
    if (value === null || value === undefined) element.removeAttribute(name)
    else element.setAttribute(name, value as string)
  }
}

function writeChildren(element: Y.XmlElement, current: DraftNode, proposed: DraftNode, carry: Carry): void {
  const [olds, news] = [current.content ?? [], proposed.content ?? []]
  let [old, own] = [olds.length, news.length]
  const start = { from: 0, to: 0, start: 0, end: 0 }
  // From the end, so that what is written does not move what is still to be written.
  for (const hunk of [start, ...diffTokens(olds.map(keyOf), news.map(keyOf))].toReversed()) {
    while (old > hunk.to) write(element, --old, olds[old]!, news[--own]!, carry)
    const fresh = news.slice(hunk.start, hunk.end).map((block) => buildBlock(block, carry))
    element.delete(hunk.from, hunk.to - hunk.from)
    element.insert(hunk.from, fresh)
    old = hunk.from
    own = hunk.start
  }
}

function write(parent: Y.XmlFragment, index: number, current: DraftNode, proposed: DraftNode, carry: Carry): void {
  if (sameNode(current, proposed)) return
  if (current.type !== proposed.type) {
    // Yjs elements cannot be renamed.
    parent.delete(index, 1)
    parent.insert(index, [buildBlock(proposed, carry)])
    return
  }
  const element = parent.get(index) as Y.XmlElement
  writeAttributes(element, current, proposed)
  const kind = nodeKind(current.type)
  if (kind === 'text') writeText(element, textEdits(readTextUnits(element, current), current, proposed))
  else if (kind === 'container') writeChildren(element, current, proposed, carry)
}

/** Makes the child `index` of `parent`, which holds `current`, hold `proposed`, and leaves alone what is the same. */
export function writeBlock(parent: Y.XmlFragment, index: number, current: DraftNode, proposed: DraftNode): void {
  write(parent, index, current, proposed, carryLines(parent.get(index) as Y.XmlElement, current, proposed))
}
