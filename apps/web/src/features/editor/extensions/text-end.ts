import { Extension } from '@tiptap/core'
import { Selection, TextSelection } from '@tiptap/pm/state'

/**
 * To the end of the text, and selecting up to it. Left to the browser, neither gets past a last recommendation: its
 * foot is not editable.
 */
export const TextEnd = Extension.create({
  name: 'textEnd',
  addKeyboardShortcuts() {
    const { editor } = this
    const go = (selects: boolean) => () => {
      const { doc, selection, tr } = editor.state
      const end = Selection.atEnd(doc)
      tr.setSelection(selects ? TextSelection.between(selection.$anchor, end.$head, 1) : end)
      editor.view.dispatch(tr.scrollIntoView())
      return true
    }
    return { 'Mod-End': go(false), 'Shift-Mod-End': go(true) }
  },
})
