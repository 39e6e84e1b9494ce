import { documentExtensions } from '@plenum/document/extensions'
import { Editor } from '@tiptap/core'
import { afterEach, expect, it } from 'vitest'
import { fixNumbers, RecommendationNumbers } from './recommendation-numbers.ts'

let editor: Editor
afterEach(() => editor.destroy())

const recommendation = (id: string) => ({
  type: 'recommendation',
  attrs: { id },
  content: [
    { type: 'recommendationTitle', content: [{ type: 'text', text: id }] },
    { type: 'recommendationStatement', content: [{ type: 'paragraph' }] },
  ],
})
function open(...ids: string[]): void {
  editor = new Editor({
    extensions: [...documentExtensions(), RecommendationNumbers],
    content: { type: 'doc', content: ids.map(recommendation) },
  })
}
const shown = () =>
  [...editor.view.dom.querySelectorAll('[data-type="recommendation"]')].map((element) =>
    element.getAttribute('data-number'),
  )
const fix = (numbers: Record<string, number>) => {
  const transaction = fixNumbers(editor.state, numbers)
  if (transaction !== null) editor.view.dispatch(transaction)
  return transaction
}

it('are left to the style sheet while none is permanent', () => {
  open('a', 'b')
  fix({})
  expect(shown()).toEqual([null, null])
})

it('stay with their recommendations, and new ones get the next', () => {
  open('a', 'b')
  fix({ b: 1, a: 2 })
  expect(shown()).toEqual(['2', '1'])
  editor.commands.insertContentAt(0, recommendation('new'))
  expect(shown()).toEqual(['3', '2', '1'])
  const last = editor.state.doc.lastChild!
  editor.view.dispatch(
    editor.state.tr.delete(editor.state.doc.content.size - last.nodeSize, editor.state.doc.content.size),
  )
  expect(shown()).toEqual(['3', '2'])
})

it('are told once', () => {
  open('a')
  const numbers = { a: 4 }
  expect(fix(numbers)).not.toBeNull()
  expect(fix(numbers)).toBeNull()
})
