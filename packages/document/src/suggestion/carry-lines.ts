import type * as Y from 'yjs'
import type { DraftNode } from '../draft-node.ts'
import { blockId } from './block-id.ts'
import { blocksOf } from './block-path.ts'
import { nodeKind } from './node-kind.ts'
import { editedUnits, textEdits } from './text-edits.ts'
import { readTextUnits, type TextUnit } from './text-unit.ts'

type Line = { block: DraftNode; units: TextUnit[] }

function linesIn(element: Y.XmlElement, block: DraftNode): Line[] {
  if (nodeKind(block.type) === 'text') return [{ block, units: readTextUnits(element, block) }]
  return (block.content ?? []).flatMap((child, index) => linesIn(element.get(index) as Y.XmlElement, child))
}

const textOf = (block: DraftNode) => JSON.stringify(block.content ?? [])

/**
 * For text blocks that are made anew the text of an old one to go on from, so that its anchors are kept: the one with
 * the same id, else one with the same text; if there was only one and there will be only one, then that. Reads the old
 * element at once, before anything is written.
 */
export function carryLines(element: Y.XmlElement, block: DraftNode, proposed: DraftNode) {
  const lines = linesIn(element, block)
  const future = [proposed, ...[...blocksOf(proposed)].map((at) => at.block)]
  const futureIds = new Set(future.flatMap((each) => blockId(each) ?? []))
  const isOneToOne = lines.length === 1 && future.filter(({ type }) => nodeKind(type) === 'text').length === 1
  const taken = new Set<Line>()
  return (line: DraftNode): TextUnit[] | null => {
    const free = lines.filter((each) => !taken.has(each))
    const old =
      free.find((each) => blockId(each.block) !== null && blockId(each.block) === blockId(line)) ??
      free.find((each) => !futureIds.has(blockId(each.block) ?? '') && textOf(each.block) === textOf(line)) ??
      (isOneToOne ? free[0] : undefined)
    if (!old) return null
    taken.add(old)
    return editedUnits(old.units, textEdits(old.units, old.block, line))
  }
}
