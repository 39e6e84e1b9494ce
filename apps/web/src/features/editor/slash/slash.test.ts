import type { Editor } from '@tiptap/core'
import { afterEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { writingEditor } from '../../../../test/editor-pair.ts'
import { matchingItems } from './matching-items.ts'
import { runSlashItem } from './run-slash-item.ts'
import { slashStateOf } from './slash-plugin.ts'

let editor: Editor
afterEach(() => {
  editor.destroy()
  document.body.replaceChildren()
})

/** As the browser does: plugins are asked first, and what none of them takes is inserted. */
function type(words: string): void {
  for (const letter of words) {
    const { view } = editor
    const { from, to } = view.state.selection
    const taken = view.someProp('handleTextInput', (handle) => handle(view, from, to, letter, () => view.state.tr))
    if (taken !== true) view.dispatch(view.state.tr.insertText(letter, from, to))
  }
}

function press(key: string): boolean {
  const event = new KeyboardEvent('keydown', { key })
  return editor.view.someProp('handleKeyDown', (handle) => handle(editor.view, event)) === true
}

describe('the slash menu', () => {
  it('opens at the start of a paragraph, and nowhere else', () => {
    editor = writingEditor(new Y.Doc())
    type('en')
    type('/')
    expect(slashStateOf(editor.state)).toBeNull()
    editor.commands.setContent('<p></p>')
    type('/ta')
    expect(slashStateOf(editor.state)).toEqual({ from: 1, query: 'ta', index: 0 })
  })

  it('tells of the chosen item while the text keeps the focus', () => {
    editor = writingEditor(new Y.Doc())
    type('/')
    expect(editor.view.dom.getAttribute('aria-activedescendant')).toBe('option-table')
    expect(press('ArrowDown')).toBe(true)
    expect(editor.view.dom.getAttribute('aria-activedescendant')).toBe('option-quote')
    press('ArrowDown')
    expect(editor.view.dom.getAttribute('aria-activedescendant')).toBe('option-table')
    expect(editor.view.dom.getAttribute('aria-controls')).toBe('list')
  })

  it('closes at Escape, at a space, and when the slash goes; the text stays as typed', () => {
    editor = writingEditor(new Y.Doc())
    type('/ta')
    expect(press('Escape')).toBe(true)
    expect(slashStateOf(editor.state)).toBeNull()
    expect(editor.view.dom.getAttribute('aria-activedescendant')).toBeNull()
    expect(editor.state.doc.textContent).toBe('/ta')
    editor.commands.setContent('<p></p>')
    type('/ta ')
    expect(slashStateOf(editor.state)).toBeNull()
    editor.commands.setContent('<p></p>')
    type('/')
    editor.view.dispatch(editor.state.tr.delete(1, 2))
    expect(slashStateOf(editor.state)).toBeNull()
  })

  it('takes slash and query away and does what was chosen', () => {
    editor = writingEditor(new Y.Doc())
    type('/aanb')
    const slash = slashStateOf(editor.state)
    if (slash === null) throw new Error('not open')
    runSlashItem(editor, 'recommendation', slash, {} as never)
    expect(editor.state.doc.textContent).toBe('')
    expect(editor.state.doc.firstChild?.type.name).toBe('recommendation')
  })

  it('finds an item by the beginning of a word, without accents', () => {
    const items = [
      { id: 'bullets', label: 'Énumération', also: 'liste à puces' },
      { id: 'table', label: 'Tableau', also: '' },
    ]
    expect(matchingItems(items, 'enum').map(({ id }) => id)).toEqual(['bullets'])
    expect(matchingItems(items, 'PUC').map(({ id }) => id)).toEqual(['bullets'])
    expect(matchingItems(items, 'bleau')).toEqual([])
    expect(matchingItems(items, '')).toHaveLength(2)
  })
})
