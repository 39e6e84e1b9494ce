import type { Editor } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'
import { positionOfBlock } from './outline-of.ts'

/**
 * Goes to a block of the outline: the cursor with it where one may write; where one reads, the focus, so that keyboard
 * and screen reader go on from there.
 */
export function goToEntry(editor: Editor, index: number): void {
  const { view } = editor
  const pos = positionOfBlock(view.state.doc, index)
  if (pos === null) return
  const block = view.nodeDOM(pos)
  if (!(block instanceof HTMLElement)) return
  if (editor.isEditable) {
    const inside = TextSelection.near(view.state.doc.resolve(pos + 1))
    view.dispatch(view.state.tr.setSelection(inside))
    view.focus()
  } else {
    const heading = block.matches('h1, h2, h3') ? block : (block.querySelector('h2') ?? block)
    heading.setAttribute('tabindex', '-1')
    heading.focus({ preventScroll: true })
  }
  block.scrollIntoView({ block: 'start' })
}
