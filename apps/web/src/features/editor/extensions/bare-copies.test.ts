import type { Editor } from '@tiptap/core'
import { afterEach, expect, it } from 'vitest'
import { draftDoc, markWords, paragraph } from '../../../../test/draft-doc.ts'
import { writingEditor } from '../../../../test/editor-pair.ts'

let editor: Editor | null = null
afterEach(() => {
  editor?.destroy()
  document.body.replaceChildren()
})

it('what is copied or dragged carries nobody’s thread along', () => {
  const bold = { type: 'text', text: 'two', marks: [{ type: 'bold' }] }
  const doc = draftDoc(paragraph('p', 'one ', bold, ' three'))
  markWords(doc, 'two', 't')
  markWords(doc, 'one', 't')
  editor = writingEditor(doc)
  editor.commands.selectAll()
  expect(JSON.stringify(editor.state.doc)).toContain('"comment"')
  const { dom, slice } = editor.view.serializeForClipboard(editor.state.selection.content())
  expect(dom.innerHTML).not.toContain('data-thread')
  expect(dom.innerHTML).toContain('<strong>two</strong>')
  expect(JSON.stringify(slice)).not.toContain('"comment"')
  // In one piece again.
  expect(slice.content.firstChild?.childCount).toBe(3)
})
