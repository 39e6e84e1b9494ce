import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { draftOf, gated, rangeOf, wordsOf, writtenOnOpening } from '../../test/anchored-draft.ts'
import { paragraph, withAttrs } from '../../test/example-draft.ts'
import { draftTexts } from './draft-texts.ts'
import { markThread } from './mark-thread.ts'
import { markedThreads } from './marked-threads.ts'
import { mendAnchors } from './mend-anchors.ts'
import { passageOf } from './passage-of.ts'

const draft = () =>
  draftOf(withAttrs({ id: 'p' }, paragraph('Zones differ in size.')), withAttrs({ id: 'q' }, paragraph('By law.')))

const threadOn = (ydoc: Y.Doc, id: string, words: string) => ({ id, passage: passageOf(ydoc, [rangeOf(ydoc, words)])! })

test('a draft in order is left alone', () => {
  const ydoc = draft()
  const thread = threadOn(ydoc, 'one', 'differ')
  markThread(ydoc, [rangeOf(ydoc, 'differ')], 'one')
  const written = gated(ydoc, () => {
    const mended = mendAnchors(ydoc, [thread])
    expect(mended).toEqual({ lost: [], attached: [], removed: 0, passages: new Map([['one', thread.passage]]) })
    expect(mendAnchors(ydoc, [thread, { id: 'two', passage: { ...thread.passage, quote: 'gone' } }]).lost).toEqual([
      'two',
    ])
  })
  expect(written).toEqual([])
})

test('forged marks go, lost ones come back, in one update', () => {
  const ydoc = draft()
  const thread = threadOn(ydoc, 'one', 'differ')
  draftTexts(ydoc)[1]!.format(0, 6, { 'comment--AAAAAAAA': { id: 'forged' }, comment: { id: null } })
  const written = gated(ydoc, () => {
    const mended = mendAnchors(ydoc, [thread])
    expect(mended).toMatchObject({ lost: [], attached: ['one'], removed: 1 })
    expect(mended.passages.get('one')).toEqual(thread.passage)
  })
  expect(written).toHaveLength(1)
  expect([...markedThreads(ydoc)].map(([id, ranges]) => [id, wordsOf(ranges)])).toEqual([['one', ['differ']]])
  expect(writtenOnOpening(ydoc)).toBe(0)
  expect(gated(ydoc, () => mendAnchors(ydoc, [thread]))).toEqual([])
})

test('a mark that somebody put on other words goes back to its passage while that is there', () => {
  const ydoc = draft()
  const thread = threadOn(ydoc, 'one', 'differ')
  markThread(ydoc, [rangeOf(ydoc, 'law')], 'one')
  expect(mendAnchors(ydoc, [thread]).passages.get('one')).toEqual(thread.passage)
  expect(wordsOf(markedThreads(ydoc).get('one')!)).toEqual(['differ'])
})

test('a thread whose words were all replaced goes where its mark is, and tells its place there', () => {
  const ydoc = draft()
  const thread = threadOn(ydoc, 'one', 'differ')
  const range = rangeOf(ydoc, 'differ')
  markThread(ydoc, [range], 'one')
  range.text.insert(range.index + 1, 'agree')
  range.text.delete(range.index + 6, range.length - 1)
  range.text.delete(range.index, 1)
  const mended = mendAnchors(ydoc, [thread])
  expect(mended.attached).toEqual([])
  expect(mended.passages.get('one')).toMatchObject({ quote: 'agree' })
})

test('a mark that has come to lie on text beside the passage is put right', () => {
  const ydoc = draft()
  const thread = threadOn(ydoc, 'one', 'differ')
  markThread(ydoc, [rangeOf(ydoc, 'differ in si')], 'one')
  const written = gated(ydoc, () => expect(mendAnchors(ydoc, [thread]).passages.get('one')).toEqual(thread.passage))
  expect(written).toHaveLength(1)
  expect(wordsOf(markedThreads(ydoc).get('one')!)).toEqual(['differ'])
  expect(writtenOnOpening(ydoc)).toBe(0)
})

test('also when the passage has been edited since, and when all of the mark is elsewhere', () => {
  const ydoc = draft()
  const thread = threadOn(ydoc, 'one', 'differ')
  rangeOf(ydoc, 'differ').text.insert(9, 'XX')
  markThread(ydoc, [rangeOf(ydoc, 'nes difXXfer in s')], 'one')
  mendAnchors(ydoc, [thread])
  expect(wordsOf(markedThreads(ydoc).get('one')!)).toEqual(['difXXfer'])

  const strayed = draft()
  markThread(strayed, [rangeOf(strayed, ' in size')], 'one')
  expect(mendAnchors(strayed, [thread]).lost).toEqual([])
  expect(wordsOf(markedThreads(strayed).get('one')!)).toEqual(['differ'])
})

test('a mark on a part of its passage is on all of it again, one on two copies of it stays on both', () => {
  const ydoc = draft()
  const thread = threadOn(ydoc, 'one', 'differ')
  markThread(ydoc, [rangeOf(ydoc, 'diff')], 'one')
  expect(mendAnchors(ydoc, [thread]).attached).toEqual([])
  expect(wordsOf(markedThreads(ydoc).get('one')!)).toEqual(['differ'])

  const twice = draftOf(paragraph('Zones differ in size.'), paragraph('Zones differ in size.'))
  const ranges = draftTexts(twice).map((text) => ({ text, index: 6, length: 6 }))
  markThread(twice, ranges, 'one')
  expect(gated(twice, () => mendAnchors(twice, [thread]))).toEqual([])
  ranges[0]!.text.insert(8, 'XX')
  expect(gated(twice, () => mendAnchors(twice, [thread]))).toEqual([])
  expect(wordsOf(markedThreads(twice).get('one')!)).toEqual(['diXXffer', 'differ'])
})

test('a passage without any word, which no selection gives, has no place and keeps the mark it has', () => {
  const ydoc = draft()
  const thread = { id: 'one', passage: { ...threadOn(ydoc, 'one', 'differ').passage, quote: '\n' } }
  expect(mendAnchors(ydoc, [thread]).lost).toEqual(['one'])
  markThread(ydoc, [rangeOf(ydoc, 'differ')], 'one')
  expect(gated(ydoc, () => expect(mendAnchors(ydoc, [thread]).lost).toEqual([]))).toEqual([])
})

test('the passage is gone, and comes back', () => {
  const ydoc = draft()
  const thread = threadOn(ydoc, 'one', 'differ')
  markThread(ydoc, [rangeOf(ydoc, 'differ')], 'one')
  const undo = new Y.UndoManager(ydoc.getXmlFragment('default'), { captureTimeout: 0 })
  ydoc.getXmlFragment('default').delete(0, 1)
  expect(mendAnchors(ydoc, [thread])).toMatchObject({ lost: ['one'], attached: [] })
  undo.undo()
  const mended = mendAnchors(ydoc, [thread])
  expect(mended.lost).toEqual([])
  expect(wordsOf(markedThreads(ydoc).get('one')!)).toEqual(['differ'])
})
