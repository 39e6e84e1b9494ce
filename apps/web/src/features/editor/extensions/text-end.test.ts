import { type Editor, isMacOS } from '@tiptap/core'
import { afterEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { press, writingEditor } from '../../../../test/editor-pair.ts'

const open: Editor[] = []
afterEach(() => {
  for (const editor of open.splice(0)) editor.destroy()
  document.body.replaceChildren()
})

function endingWithRecommendation(): Editor {
  const editor = writingEditor(new Y.Doc())
  open.push(editor)
  editor.commands.setContent(
    '<p>first</p><section data-type="recommendation"><h2 data-type="recommendation-title">T</h2>' +
      '<div data-type="recommendation-statement"><p>S</p></div>' +
      '<div data-type="recommendation-rationale"><p>the last words</p></div></section>',
  )
  editor.commands.setTextSelection(3)
  return editor
}
const mod = isMacOS() ? { metaKey: true } : { ctrlKey: true }

describe('the end of a text that ends with a recommendation', () => {
  it('is where Ctrl+End goes', () => {
    const editor = endingWithRecommendation()
    expect(press(editor, 'End', mod).defaultPrevented).toBe(true)
    const { $head, empty } = editor.state.selection
    expect(empty).toBe(true)
    expect([$head.parent.textContent, $head.parentOffset]).toEqual(['the last words', 14])
  })

  it('is how far Ctrl+Shift+End selects', () => {
    const editor = endingWithRecommendation()
    press(editor, 'End', { ...mod, shiftKey: true })
    const { from, to } = editor.state.selection
    expect(editor.state.doc.textBetween(from, to, '|')).toBe('rst|T|S|the last words')
    expect(editor.state.selection.anchor).toBe(3)
  })
})
