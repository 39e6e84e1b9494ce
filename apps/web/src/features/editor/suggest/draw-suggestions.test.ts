import type { DraftNode } from '@plenum/document/draft-node'
import type { BlockChange } from '@plenum/document/suggestion/block-change'
import type { Editor } from '@tiptap/core'
import { afterEach, describe, expect, it } from 'vitest'
import { draftDoc, paragraph, recommendation, replicaOf, shownThread } from '../../../../test/draft-doc.ts'
import { lineBetween, readingEditor, writingEditor } from '../../../../test/editor-pair.ts'
import { plainNode } from '../threads/plain-draft.ts'
import { drawOwnChanges } from './draw-own-changes.ts'
import { drawSuggestions } from './draw-suggestions.ts'
import { OwnChanges, setDrawing, SuggestionMarks } from './drawings.ts'

const open: Editor[] = []
afterEach(() => {
  for (const editor of open.splice(0)) editor.destroy()
  document.body.replaceChildren()
})
const opened = (editor: Editor): Editor => {
  open.push(editor)
  return editor
}

const wordsOf = (author: string) => ({
  inserted: (text: string) => `${author} adds ${text}`,
  deleted: `${author} deletes`,
  formatted: `${author} formats`,
  block: (text: string) => `${author} changes ${text}`,
  insert: `${author} adds here`,
  remove: `${author} removes`,
  conflict: `${author} in conflict`,
})

const suggestion = (id: string, author: string, change: BlockChange) =>
  shownThread(id, { kind: 'suggestion', change, author })

const change = (id: string, base: DraftNode, proposed: DraftNode): BlockChange => ({
  kind: 'change',
  blockId: id,
  base,
  proposed,
})

/** Words in canonical form, as the server stores them. */
const block = (id: string, text: string): DraftNode => plainNodeOf(paragraph(id, text))
function plainNodeOf(node: DraftNode): DraftNode {
  const editor = opened(readingEditor(draftDoc(node)))
  return plainNode(editor.state.doc.firstChild!)
}

function drawn(editor: Editor, ...threads: ReturnType<typeof suggestion>[]) {
  setDrawing(editor.view, SuggestionMarks, drawSuggestions(threads, wordsOf))
  return look(editor)
}
const look = (editor: Editor) =>
  [...editor.view.dom.querySelectorAll('[class*="edit-"]:not(.edit-label)')].map((element) => [
    element.className.replace(' ProseMirror-widget', ''),
    element.textContent,
  ])

describe('suggestions over the text', () => {
  it('are drawn as words that go and words that come, with who says so', () => {
    const editor = opened(readingEditor(draftDoc(paragraph('p', 'by one local zone, under a mentor'))))
    const proposed = block('p', 'by two corps, under a mentor')
    const shown = drawn(
      editor,
      suggestion('t', 'Lezer', change('p', block('p', 'by one local zone, under a mentor'), proposed)),
    )
    expect(shown.map(([name]) => name)).toContain('edit-deleted')
    const text = [...editor.view.dom.querySelectorAll('.edit-deleted')].map((each) => each.textContent).join('')
    expect(text).toContain('one local zone')
    const inserted = editor.view.dom.querySelector('ins.edit-inserted')
    expect(inserted?.getAttribute('aria-label')).toMatch(/^Lezer adds .*two corps/)
    expect(inserted?.getAttribute('data-threads')).toBe('t')
    // Nothing of it is in the text.
    expect(editor.state.doc.textContent).toBe('by one local zone, under a mentor')
    setDrawing(editor.view, SuggestionMarks, null)
    expect(look(editor)).toEqual([])
  })

  it('are drawn as they would be put in now, and follow what is written beside them', () => {
    const server = draftDoc(paragraph('p', 'one two three'))
    const mine = replicaOf(server)
    lineBetween(mine, server).connect()
    const [writer, reader] = [opened(writingEditor(server)), opened(readingEditor(mine))]
    drawn(reader, suggestion('t', 'Lezer', change('p', block('p', 'one two three'), block('p', 'one two four'))))
    writer.commands.insertContentAt(1, 'zero ')
    expect(reader.view.dom.querySelector('.edit-deleted')?.textContent).toBe('three')
    expect(reader.view.dom.querySelector('.edit-inserted')?.textContent).toBe('four')
  })

  it('are said to be in conflict where the same words were changed, never drawn as if they could be', () => {
    const editor = opened(readingEditor(draftDoc(paragraph('p', 'one two five'))))
    const shown = drawn(
      editor,
      suggestion('t', 'Lezer', change('p', block('p', 'one two three'), block('p', 'one two four'))),
    )
    expect(shown).toEqual([
      ['edit-line', 'Lezer in conflict'],
      ['edit-conflict', 'one two five'],
    ])
  })

  it('are not drawn once the text says it, or their block is gone', () => {
    const editor = opened(readingEditor(draftDoc(paragraph('p', 'one two four'))))
    const done = change('p', block('p', 'one two three'), block('p', 'one two four'))
    const gone = change('x', block('x', 'one'), block('x', 'two'))
    expect(drawn(editor, suggestion('t', 'A', done), suggestion('u', 'A', gone))).toEqual([])
  })

  it('name their authors in the line where a block has several', () => {
    const editor = opened(readingEditor(draftDoc(paragraph('p', 'one two three'))))
    const base = block('p', 'one two three')
    drawn(
      editor,
      suggestion('t', 'A', change('p', base, block('p', 'one two four'))),
      suggestion('u', 'B', change('p', base, block('p', 'one two five'))),
    )
    const tags = [...editor.view.dom.querySelectorAll('.edit-inserted')].map((each) => each.getAttribute('data-tag'))
    expect(new Set(tags)).toEqual(new Set(['A', 'B']))
  })

  it('show blocks that come and go, and fields that change, in a line of their own', () => {
    const editor = opened(
      readingEditor(draftDoc(paragraph('p', 'one'), recommendation('r', 'Title', paragraph('s', 'so')))),
    )
    const shell = { type: 'recommendation', attrs: { id: 'r', addressees: '', timeFrame: '' } }
    const shown = drawn(
      editor,
      suggestion('t', 'A', { kind: 'insert', parentId: null, afterId: 'p', proposed: block('new', 'between') }),
      suggestion('u', 'B', { kind: 'remove', blockId: 'p', base: block('p', 'one') }),
      suggestion('v', 'C', change('r', shell, { ...shell, attrs: { ...shell.attrs, timeFrame: '18 months' } })),
    )
    expect(shown).toContainEqual(['edit-new', 'A adds herebetween'])
    expect(shown).toContainEqual(['edit-line', 'B removes'])
    expect(shown).toContainEqual(['edit-line', 'C changes 18 months'])
  })

  it('of a block in a recommendation are judged where it stands', () => {
    const editor = opened(readingEditor(draftDoc(recommendation('r', 'Old title', paragraph('s', 'so')))))
    const title = (text: string): DraftNode => ({
      type: 'recommendationTitle',
      attrs: { id: 'r-title' },
      content: [{ type: 'text', text }],
    })
    drawn(editor, suggestion('t', 'A', change('r-title', title('Old title'), title('New title'))))
    expect(editor.view.dom.querySelector('.edit-inserted')?.textContent).toContain('New')
  })
})

it('what one suggests oneself is shown against the draft, while it is written', () => {
  const live = plainNode(opened(readingEditor(draftDoc(paragraph('p', 'one two'), paragraph('q', 'gone')))).state.doc)
  const editor = opened(writingEditor(draftDoc(paragraph('p', 'one three'))))
  const [first, second] = live.content ?? []
  const changes: BlockChange[] = [change('p', first!, first!), { kind: 'remove', blockId: 'q', base: second! }]
  const words = { deleted: (text: string) => `deleted ${text}`, removed: 'removed' }
  setDrawing(editor.view, OwnChanges, drawOwnChanges(live, changes, words))
  const { dom } = editor.view
  expect(dom.querySelector('.own-inserted')?.textContent).toBe('three')
  expect(dom.querySelector('.own-deleted')?.getAttribute('aria-label')).toBe('deleted two')
  expect(dom.querySelector('.own-removed')?.textContent).toBe('removedgone')
  editor.commands.insertContentAt(editor.state.doc.content.size - 1, ' four')
  expect([...dom.querySelectorAll('.own-inserted')].map((each) => each.textContent).join('')).toContain('four')
})
