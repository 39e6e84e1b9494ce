import type { Editor } from '@tiptap/core'
import type { Span } from '../threads/locate-shown.ts'
import { selectedRange } from '../threads/selected-range.ts'

/** What is selected, or where one is in the text; null where somebody who only reads has not been in it yet. */
export function selectionOrCursor(editor: Editor): Span | null {
  const range = selectedRange(editor)
  if (range !== null) return range
  const { view, state } = editor
  if (editor.isEditable) return { from: state.selection.from, to: state.selection.to }
  const selection = document.getSelection()
  const node = selection?.anchorNode ?? null
  if (selection === null || node === null || !view.dom.contains(node)) return null
  const pos = view.posAtDOM(node, selection.anchorOffset)
  return { from: pos, to: pos }
}
