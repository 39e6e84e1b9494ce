import { GapCursor } from '@tiptap/pm/gapcursor'
import { Selection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

/** Goes on writing after the block at `pos`: at the start of the next one, or in the gap after the last. */
export function goAfter(view: EditorView, pos: number | undefined): void {
  const { doc, tr } = view.state
  const node = pos === undefined ? null : doc.nodeAt(pos)
  if (pos === undefined || node === null) return
  const $after = doc.resolve(pos + node.nodeSize)
  const isLast = $after.nodeAfter === null
  view.dispatch(tr.setSelection(isLast ? new GapCursor($after) : Selection.near($after)).scrollIntoView())
  view.focus()
}
