import type { EditorView } from '@tiptap/pm/view'
import { findStateOf } from './find-plugin.ts'

/** Brings the current match into view without touching the selection, which others see. */
export function showMatch(view: EditorView): void {
  const { matches, current } = findStateOf(view.state)
  const match = matches[current]
  if (match === undefined) return
  const { node } = view.domAtPos(match.from)
  const element = node instanceof Element ? node : node.parentElement
  element?.scrollIntoView({ block: 'center' })
}
