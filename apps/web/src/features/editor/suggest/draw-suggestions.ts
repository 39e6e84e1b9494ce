import type { DraftNode } from '@plenum/document/draft-node'
import type { BlockChange } from '@plenum/document/suggestion/block-change'
import { insertPlace } from '@plenum/document/suggestion/insert-place'
import { type Rebased, rebaseChange } from '@plenum/document/suggestion/rebase-change'
import type { Node } from '@tiptap/pm/model'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { ShownThread } from '../discussion-port.ts'
import { blockPositions } from '../threads/block-positions.ts'
import { plainNode } from '../threads/plain-draft.ts'
import { drawBlockEdit } from './draw-block-edit.ts'
import type { DrawWords } from './draw-labels.ts'
import type { Draw } from './drawings.ts'
import { blockWidget, labelWidget } from './edit-widgets.ts'

type Suggestion = { id: string; author: string; change: BlockChange }
type Known = { node: Node; rebased: Rebased }

/**
 * Draws open suggestions at their blocks: as they would be put in now, not as they were made. One that is in conflict
 * with the present text is said to be, never drawn as if it could be. What a block's suggestions come to is remembered
 * for as long as the block is the same.
 */
export function drawSuggestions(threads: readonly ShownThread[], wordsOf: (author: string) => DrawWords): Draw {
  const suggestions = threads.flatMap(({ id, isOpen, change, author }): Suggestion[] =>
    isOpen && change !== null ? [{ id, author, change }] : [],
  )
  const known = new Map<string, Known>()
  const onBlock = new Map<string, number>()
  for (const { change } of suggestions) {
    if (change.kind !== 'insert') onBlock.set(change.blockId, (onBlock.get(change.blockId) ?? 0) + 1)
  }

  const rebasedOn = (id: string, change: BlockChange, doc: Node, pos: number, node: Node): Rebased => {
    const before = known.get(id)
    if (before !== undefined && (before.node === node || before.node.eq(node))) return before.rebased
    const rebased = rebaseChange(change, alone(doc, pos, node))
    known.set(id, { node, rebased })
    return rebased
  }

  const draw = (doc: Node, positions: Map<string, number>, { id, author, change }: Suggestion): Decoration[] => {
    const words = wordsOf(author)
    if (change.kind === 'insert') return drawInsert(doc, positions, id, change, words)
    const pos = positions.get(change.blockId)
    const node = pos === undefined ? null : doc.nodeAt(pos)
    if (pos === undefined || node === null) return []
    const { state, current, proposed } = rebasedOn(id, change, doc, pos, node)
    if (state === 'done' || state === 'gone') return []
    if (state === 'conflict') return drawLine(pos, node, 'edit-conflict', words.conflict, id)
    if (change.kind === 'remove' || current === null || proposed === null) {
      return drawLine(pos, node, 'edit-removed', words.remove, id)
    }
    const tag = (onBlock.get(change.blockId) ?? 0) > 1 ? author : undefined
    return drawBlockEdit({ key: id, pos, node, current, proposed, words, tag })
  }

  return (doc) => {
    const positions = blockPositions(doc)
    return DecorationSet.create(
      doc,
      suggestions.flatMap((suggestion) => draw(doc, positions, suggestion)),
    )
  }
}

function drawLine(pos: number, node: Node, className: string, label: string, id: string): Decoration[] {
  return [
    Decoration.node(pos, pos + node.nodeSize, { class: className, 'data-threads': id }),
    Decoration.widget(pos, () => labelWidget({ className: 'edit-line', label, threadId: id }), {
      key: `${id} ${label}`,
      side: -1,
      ignoreSelection: true,
    }),
  ]
}

function drawInsert(
  doc: Node,
  positions: Map<string, number>,
  id: string,
  change: Extract<BlockChange, { kind: 'insert' }>,
  words: DrawWords,
): Decoration[] {
  const own: unknown = change.proposed.attrs?.['id']
  // A move of what is there already is told by the panel; shown here, the block would be there twice.
  if (change.move === true || (typeof own === 'string' && positions.has(own))) return []
  const parentPos = change.parentId === null ? -1 : positions.get(change.parentId)
  const parent = parentPos === undefined ? null : parentPos === -1 ? doc : doc.nodeAt(parentPos)
  if (parentPos === undefined || parent === null) return []
  const siblings = parent.children.map((child): DraftNode => ({ type: child.type.name, attrs: child.attrs }))
  const index = insertPlace(siblings, change)
  if (index === null) return []
  const pos = parent.children.slice(0, index).reduce((sum, child) => sum + child.nodeSize, parentPos + 1)
  return [
    Decoration.widget(
      pos,
      () => blockWidget('ins', change.proposed, { className: 'edit-new', label: words.insert, threadId: id }),
      // Before what is said of the block that follows.
      { key: `${id} ${words.insert}`, side: -2, ignoreSelection: true },
    ),
  ]
}

/** The block with nothing of the draft but the blocks around it: enough to say what a change of it means. */
function alone(doc: Node, pos: number, node: Node): DraftNode {
  const $pos = doc.resolve(pos)
  let block = plainNode(node)
  for (let depth = $pos.depth; depth >= 0; depth--) {
    const { type, attrs } = $pos.node(depth)
    block = { type: type.name, attrs: { ...attrs }, content: [block] }
  }
  return block
}
