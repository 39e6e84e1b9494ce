import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { draftOf, gated, rangeOf, wordsOf, writtenOnOpening } from '../../test/anchored-draft.ts'
import { doc, everything, node, paragraph, text } from '../../test/example-draft.ts'
import { createHeadlessEditor } from '../../test/headless-editor.ts'
import { checkDraft } from '../check-draft.ts'
import { updateToDraftJson } from '../update-to-draft-json.ts'
import { withoutComments } from '../without-comments.ts'
import { commentKey } from './comment-key.ts'
import { draftTexts } from './draft-texts.ts'
import { markThread } from './mark-thread.ts'
import { markedThreads } from './marked-threads.ts'
import { unmarkThreads } from './unmark-threads.ts'

const draftJson = (ydoc: Y.Doc) => updateToDraftJson(Y.encodeStateAsUpdate(ydoc))
const keysIn = (ydoc: Y.Doc) =>
  draftTexts(ydoc).flatMap((each) =>
    (each.toDelta() as { attributes?: object }[]).flatMap(({ attributes }) => Object.keys(attributes ?? {})),
  )

/** A range of everything that the draft says, text by text. */
const everyRange = (ydoc: Y.Doc) => draftTexts(ydoc).map((each) => ({ text: each, index: 0, length: each.length }))

describe('a thread is marked as the editor would', () => {
  test('the same key and value', () => {
    const [byServer, byEditor] = [draftOf(paragraph('Zones differ')), draftOf(paragraph('Zones differ'))]
    markThread(byServer, [rangeOf(byServer, 'differ')], 'thread-é-1')
    const { editor, destroy } = createHeadlessEditor(byEditor)
    editor.chain().setTextSelection({ from: 7, to: 13 }).setMark('comment', { id: 'thread-é-1' }).run()
    expect(draftTexts(byServer)[0]!.toDelta()).toEqual(draftTexts(byEditor)[0]!.toDelta())
    expect(keysIn(byServer)).toEqual([commentKey('thread-é-1')])
    expect(commentKey('thread-é-1')).toMatch(/^comment--.{8}$/)
    destroy()
  })

  test('opening the draft afterwards writes nothing, and neither does typing beside the mark write it anew', () => {
    const ydoc = draftOf(...everything.content!)
    for (const id of ['one', 'two', 'three']) markThread(ydoc, everyRange(ydoc), id)
    markThread(ydoc, [rangeOf(ydoc, 'et lang')], 'four')
    expect(writtenOnOpening(ydoc)).toBe(0)
    const { editor, type, destroy } = createHeadlessEditor(ydoc)
    const written: Y.Item[] = []
    ydoc.on('update', (update: Uint8Array) => {
      for (const struct of Y.decodeUpdate(update).structs) if (struct instanceof Y.Item) written.push(struct)
    })
    editor.commands.setTextSelection(3)
    type('x')
    expect(written.map(({ content }) => content.constructor)).toEqual([Y.ContentString])
    destroy()
  })

  test('the gate lets it through, the draft is in order, and no letter has changed', () => {
    const ydoc = draftOf(...everything.content!)
    const before = draftJson(ydoc)
    gated(ydoc, () => {
      markThread(ydoc, everyRange(ydoc), 'one')
      markThread(ydoc, [rangeOf(ydoc, 'differ'), rangeOf(ydoc, 'langue')], 'two')
    })
    expect(checkDraft(Y.encodeStateAsUpdate(ydoc))).toEqual({ ok: true })
    expect(withoutComments(draftJson(ydoc))).toEqual(before)
    gated(ydoc, () => unmarkThreads(ydoc, () => true))
    expect(draftJson(ydoc)).toEqual(before)
    expect(markedThreads(ydoc).size).toBe(0)
  })

  test('half a character is not cut off', () => {
    const ydoc = draftOf(paragraph('a😀b😀c'))
    const [whole] = draftTexts(ydoc)
    markThread(ydoc, [{ text: whole!, index: 2, length: 3 }], 'one')
    expect(wordsOf(markedThreads(ydoc).get('one')!)).toEqual(['😀b😀'])
    expect(wordsOf([{ text: whole!, index: 0, length: 7 }])).toEqual(['a😀b😀c'])
  })

  test('what is beyond the end is left out, and marking twice is marking once', () => {
    const ydoc = draftOf(paragraph('Zones'))
    const range = { text: draftTexts(ydoc)[0]!, index: 3, length: 9 }
    markThread(ydoc, [range], 'one')
    expect(wordsOf(markedThreads(ydoc).get('one')!)).toEqual(['es'])
    expect(gated(ydoc, () => markThread(ydoc, [range], 'one'))).toEqual([])
    expect(gated(ydoc, () => markThread(ydoc, [{ ...range, index: 7 }], 'two'))).toEqual([])
  })
})

describe('where marks are', () => {
  test('overlapping threads each have their ranges, adjacent ones joined', () => {
    const ydoc = draftOf(paragraph('Zones ', text('differ', { type: 'bold' }), ' in size'), paragraph('By law'))
    markThread(ydoc, [rangeOf(ydoc, 'nes differ'), rangeOf(ydoc, 'By')], 'one')
    markThread(ydoc, [rangeOf(ydoc, 'fer in')], 'two')
    const marked = markedThreads(ydoc)
    expect([...marked.keys()]).toEqual(['one', 'two'])
    expect(wordsOf(marked.get('one')!)).toEqual(['nes differ', 'By'])
    expect(wordsOf(marked.get('two')!)).toEqual(['fer in'])
  })

  test('in the order of the document, breaks between', () => {
    const lines = paragraph('one', { type: 'hardBreak' }, 'two')
    const ydoc = draftOf(node('blockquote', lines), paragraph('three'))
    markThread(ydoc, [rangeOf(ydoc, 'three'), rangeOf(ydoc, 'two'), rangeOf(ydoc, 'one')], 't')
    expect(wordsOf(markedThreads(ydoc).get('t')!)).toEqual(['one', 'two', 'three'])
  })
})

describe('marks are taken away', () => {
  const forged = () => {
    const ydoc = draftOf(paragraph('Zones differ'), paragraph('By law'))
    const [first, second] = draftTexts(ydoc) as [Y.XmlText, Y.XmlText]
    first.format(0, 5, { comment: { id: 'x' }, 'comment--AAAAAAAA': { id: 'x' } })
    first.format(6, 6, { 'comment--BBBBBBBB': { id: null }, bold: {} })
    second.format(0, 2, { 'comment--CCCCCCCC': {} })
    markThread(ydoc, [{ text: first, index: 0, length: 12 }], 'x')
    markThread(ydoc, [{ text: second, index: 3, length: 3 }], 'y')
    return ydoc
  }

  test('under whatever key, several on one passage, and those that name nobody', () => {
    const ydoc = forged()
    expect(markedThreads(ydoc).get('x')).toHaveLength(1)
    gated(ydoc, () => expect(unmarkThreads(ydoc, (id) => id === 'x')).toBe(4))
    expect([...markedThreads(ydoc).keys()]).toEqual(['y'])
    expect(keysIn(ydoc)).toEqual(['bold', commentKey('y')])
    expect(writtenOnOpening(ydoc)).toBe(0)
  })

  test('writes nothing when there is none to take', () => {
    const ydoc = draftOf(...doc(paragraph('a'), paragraph('b')).content!)
    markThread(ydoc, [rangeOf(ydoc, 'a')], 'x')
    expect(gated(ydoc, () => expect(unmarkThreads(ydoc, () => false)).toBe(0))).toEqual([])
  })
})
