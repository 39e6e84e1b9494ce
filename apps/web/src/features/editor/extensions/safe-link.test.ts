import { Editor } from '@tiptap/core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { documentExtensions } from '@plenum/document/extensions'

let editor: Editor
beforeEach(() => {
  const content = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'See the law' }] }] }
  editor = new Editor({ element: document.createElement('div'), extensions: documentExtensions(), content })
})
afterEach(() => editor.destroy())

/** Every run of text with the address that it is linked to. */
const runs = () => {
  const found: [string, unknown][] = []
  editor.state.doc.descendants((node) => {
    if (node.isText)
      found.push([node.text ?? '', node.marks.find((mark) => mark.type.name === 'link')?.attrs['href'] ?? null])
  })
  return found
}
const paste = (text: string) => editor.view.pasteText(text)
const law = 'https://example.org/law'

test('an address pasted over words links the words', () => {
  editor.commands.setTextSelection({ from: 5, to: 12 })
  paste(` ${law} `)
  expect(runs()).toEqual([
    ['See ', null],
    ['the law', law],
  ])
})

test('nothing but an address links, and none that could run something', () => {
  const before = editor.getJSON()
  for (const text of ['javascript:alert(1)', 'data:text/html,x', 'the law', `${law} and more`]) {
    editor.commands.setTextSelection({ from: 5, to: 12 })
    paste(text)
    expect(
      runs().filter(([shown, href]) => href !== null && shown !== law),
      text,
    ).toEqual([])
    editor.commands.setContent(before)
  }
  expect(editor.commands.setLink({ href: 'javascript:alert(1)' })).toBe(false)
})

test('addresses in pasted text are links, without the full stop behind them', () => {
  editor.commands.setTextSelection(12)
  paste(' (https://example.org/a, see https://example.org/b.)')
  expect(runs().filter(([, href]) => href !== null)).toEqual([
    ['https://example.org/a', 'https://example.org/a'],
    ['https://example.org/b', 'https://example.org/b'],
  ])
})

test('a link does not grow with what is typed behind it, and goes as a whole', () => {
  editor.commands.setTextSelection({ from: 5, to: 8 })
  editor.commands.setLink({ href: law })
  editor.commands.setTextSelection(8)
  editor.view.dispatch(editor.state.tr.insertText('!'))
  expect(runs()).toEqual([
    ['See ', null],
    ['the', law],
    ['! law', null],
  ])
  editor.commands.setTextSelection(6)
  editor.commands.unsetLink()
  expect(runs()).toEqual([['See the! law', null]])
})
