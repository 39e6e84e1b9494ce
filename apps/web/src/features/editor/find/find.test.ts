import { documentSchema } from '@plenum/document/document-schema'
import { Node } from '@tiptap/pm/model'
import { EditorState } from '@tiptap/pm/state'
import { describe, expect, it } from 'vitest'
import { findMatches, mostMatches } from './find-matches.ts'
import { changeFind, Find, findStateOf } from './find-plugin.ts'

const docOf = (...content: object[]) => Node.fromJSON(documentSchema, { type: 'doc', content })
const paragraph = (...content: object[]) => ({ type: 'paragraph', content })
const text = (words: string, ...marks: string[]) => ({
  type: 'text',
  text: words,
  marks: marks.map((type) => ({ type })),
})
const found = (doc: Node, query: string, matchCase = false) =>
  findMatches(doc, query, matchCase).map(({ from, to }) => doc.textBetween(from, to, '|', '*'))

describe('finding in a text', () => {
  it('finds across formatting, not across blocks', () => {
    const doc = docOf(
      paragraph(text('the pol'), text('ice', 'bold'), text(' acts')),
      paragraph(text('polic')),
      paragraph(text('e')),
    )
    expect(found(doc, 'police')).toEqual(['police'])
  })

  it('takes every sign for itself', () => {
    const signs = 'Brabant grens-regio (a.b) [c] {d} e/f g|h ^i$ j*k+l? m\\n'
    expect(found(docOf(paragraph(text(signs))), signs)).toEqual([signs])
    expect(found(docOf(paragraph(text('Noord-Brabant'))), 'noord-b')).toEqual(['Noord-B'])
  })

  it('matches letters of either case unless asked not to', () => {
    const doc = docOf(paragraph(text('Élan élan ÉLAN')))
    expect(found(doc, 'élan')).toEqual(['Élan', 'élan', 'ÉLAN'])
    expect(found(doc, 'élan', true)).toEqual(['élan'])
  })

  it('takes what is typed as it is, and any white space for a space', () => {
    const doc = docOf(paragraph(text('art. 5 (2)* of\u00a0the act')))
    expect(found(doc, '5 (2)*')).toEqual(['5 (2)*'])
    expect(found(doc, 'of the')).toEqual(['of\u00a0the'])
    expect(found(doc, '.')).toEqual(['.'])
    expect(found(doc, '  ')).toEqual([])
  })

  it('counts a note in the line as one position', () => {
    const doc = docOf(paragraph(text('before'), { type: 'note', attrs: { text: 'see after' } }, text('after')))
    expect(found(doc, 'after')).toEqual(['after'])
  })

  it('stops at more than anybody reads', () => {
    expect(findMatches(docOf(paragraph(text('a'.repeat(3_000)))), 'a', false)).toHaveLength(mostMatches)
  })
})

describe('the state of find', () => {
  const plugins = (Find.config.addProseMirrorPlugins as unknown as () => EditorState['plugins'])()
  const start = () =>
    EditorState.create({ doc: docOf(paragraph(text('one two one')), paragraph(text('one'))), plugins: [...plugins] })

  it('keeps to the match while others write, and searches again', () => {
    let state = start()
    state = state.apply(changeFind(state.tr, { query: 'one' }))
    state = state.apply(changeFind(state.tr, { current: 2 }))
    expect(findStateOf(state)).toMatchObject({ current: 2 })
    expect(findStateOf(state).matches).toHaveLength(3)
    state = state.apply(state.tr.insertText('one ', 1))
    expect(findStateOf(state).matches).toHaveLength(4)
    expect(findStateOf(state).current).toBe(2)
    state = state.apply(state.tr.delete(0, state.doc.child(0).nodeSize))
    expect(findStateOf(state)).toMatchObject({ current: 0 })
    expect(findStateOf(state).matches).toHaveLength(1)
  })

  it('changes neither the text nor the selection', () => {
    const state = start()
    const after = state.apply(changeFind(state.tr, { query: 'two' }))
    expect(after.doc).toBe(state.doc)
    expect(after.selection.eq(state.selection)).toBe(true)
    expect(findStateOf(after).marks.find()).toHaveLength(1)
    expect(findStateOf(after.apply(changeFind(after.tr, { query: '' }))).marks.find()).toHaveLength(0)
  })
})
