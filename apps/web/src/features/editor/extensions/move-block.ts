import type { Node } from '@tiptap/pm/model'
import { type EditorState, NodeSelection, TextSelection, type Transaction } from '@tiptap/pm/state'
import { ownUndoStep } from './own-undo-step.ts'

export type BlockMove = {
  /** Takes the block out. */
  cut: { from: number; to: number }
  /** Puts it back, in the document without it. */
  insertAt: number
  node: Node
}

/**
 * How to swap the top-level block at `pos` with its neighbour; null at the edge. A move is a deletion and an insertion
 * to Yjs, and what someone types into a deleted block is lost, so of the two blocks the one without anybody in it goes.
 * @param busy positions where others have their cursors
 */
export function planMove(doc: Node, pos: number, direction: 'up' | 'down', busy: readonly number[]): BlockMove | null {
  const $pos = doc.resolve(pos)
  if ($pos.depth !== 0) return null
  const index = direction === 'up' ? $pos.index() - 1 : $pos.index()
  if (index < 0 || index + 1 >= doc.childCount) return null
  const upper = doc.child(index)
  const lower = doc.child(index + 1)
  const start = positionOf(doc, index)
  const middle = start + upper.nodeSize
  const end = middle + lower.nodeSize
  const isBusy = (from: number, to: number) => busy.some((position) => position > from && position < to)
  const self = direction === 'up' ? 'lower' : 'upper'
  const other = self === 'lower' ? 'upper' : 'lower'
  const free = { upper: !isBusy(start, middle), lower: !isBusy(middle, end) }
  // With someone in both there is no good choice; the block that was asked to move is the one whose owner knows.
  const moved = free[self] || !free[other] ? self : other
  return moved === 'upper'
    ? { cut: { from: start, to: middle }, insertAt: start + lower.nodeSize, node: upper }
    : { cut: { from: middle, to: end }, insertAt: start, node: lower }
}

function positionOf(doc: Node, index: number): number {
  let position = 0
  for (let i = 0; i < index; i++) position += doc.child(i).nodeSize
  return position
}

/**
 * Carries a move out as two transactions. In one, the binding would see two changed blocks and rewrite the text of each
 * into that of the other: whoever is typing in one would end up in the other.
 */
export function moveBlock(state: () => EditorState, dispatch: (tr: Transaction) => void, move: BlockMove): void {
  ownUndoStep(state, () => {
    const { from } = state().selection
    const inside = from > move.cut.from && from < move.cut.to
    const offset = from - move.cut.from
    dispatch(state().tr.delete(move.cut.from, move.cut.to))
    const insertion = state().tr.insert(move.insertAt, move.node)
    if (inside) {
      const $at = insertion.doc.resolve(move.insertAt + offset)
      insertion.setSelection(
        $at.parent.inlineContent
          ? TextSelection.create(insertion.doc, $at.pos)
          : NodeSelection.create(insertion.doc, move.insertAt),
      )
    }
    dispatch(insertion.scrollIntoView())
  })
}
