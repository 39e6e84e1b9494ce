import type { Editor } from '@tiptap/core'
import type { Span } from './locate-shown.ts'

/**
 * What is selected in the text; null when nothing is. Where one only reads, the selection is the browser's own, of the
 * page: what of it is outside of the text does not count.
 */
export function selectedRange({ view, state, isEditable }: Editor): Span | null {
  if (isEditable) {
    const { from, to, empty } = state.selection
    return empty ? null : { from, to }
  }
  const selection = document.getSelection()
  if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) return null
  const chosen = selection.getRangeAt(0)
  if (!chosen.intersectsNode(view.dom)) return null
  const { startContainer, startOffset, endContainer, endOffset } = chosen
  const from = view.dom.contains(startContainer) ? view.posAtDOM(startContainer, startOffset, 1) : 0
  const to = view.dom.contains(endContainer) ? view.posAtDOM(endContainer, endOffset, -1) : state.doc.content.size
  return from < to ? { from, to } : null
}
