import { describe, expect, test } from 'vitest'
import { draftOf, rangeOf } from '../../test/anchored-draft.ts'
import { everything, paragraph, text, withAttrs } from '../../test/example-draft.ts'
import { createHeadlessEditor } from '../../test/headless-editor.ts'
import { createRandom } from '../../test/random.ts'
import { draftTexts } from './draft-texts.ts'
import { findPassage } from './find-passage.ts'
import { locateThreads } from './locate-threads.ts'
import { markThread } from './mark-thread.ts'
import { passageOf } from './passage-of.ts'

const note = { type: 'note', attrs: { text: 'Law' } }
const draft = () =>
  draftOf(
    withAttrs({ id: 'p' }, paragraph('Zones ', text('differ', { type: 'bold' }), ' in size', note, ' and rank.')),
    withAttrs({ id: 'q' }, paragraph('By law.')),
  )

describe('threads in the document that is shown', () => {
  test('marks first: joined within a block, also across a note, apart from block to block', () => {
    const ydoc = draft()
    markThread(ydoc, [rangeOf(ydoc, 'nes differ in size'), rangeOf(ydoc, ' and'), rangeOf(ydoc, 'By')], 'one')
    markThread(ydoc, [rangeOf(ydoc, 'fer in'), rangeOf(ydoc, 'rank')], 'two')
    const { editor, destroy } = createHeadlessEditor(ydoc)
    const threads = ['one', 'two', 'three'].map((id) => ({ id, passage: null, marked: true }))
    expect(locateThreads(editor.state.doc, threads)).toEqual(
      new Map([
        [
          'one',
          [
            { from: 3, to: 26 },
            { from: 34, to: 36 },
          ],
        ],
        [
          'two',
          [
            { from: 10, to: 16 },
            { from: 27, to: 31 },
          ],
        ],
      ]),
    )
    destroy()
  })

  test('a mark of a thread that has none, or of nobody, is not shown', () => {
    const ydoc = draft()
    const passage = passageOf(ydoc, [rangeOf(ydoc, 'law')])
    markThread(ydoc, [rangeOf(ydoc, 'Zones')], 'internal')
    markThread(ydoc, [rangeOf(ydoc, 'Zones')], 'nobody')
    const { editor, destroy } = createHeadlessEditor(ydoc)
    const places = locateThreads(editor.state.doc, [{ id: 'internal', passage, marked: false }])
    expect(places).toEqual(new Map([['internal', [{ from: 37, to: 40 }]]]))
    expect(locateThreads(editor.state.doc, [{ id: 'internal', passage: null, marked: false }])).toEqual(new Map())
    destroy()
  })

  test('follows the typing, block by block', () => {
    const ydoc = draft()
    markThread(ydoc, [rangeOf(ydoc, 'law')], 'one')
    const { editor, type, destroy } = createHeadlessEditor(ydoc)
    const passage = passageOf(ydoc, [rangeOf(ydoc, 'size')])
    const places = () =>
      locateThreads(editor.state.doc, [
        { id: 'one', passage: null, marked: true },
        { id: 'two', passage, marked: true },
      ])
    const words = () => [...places().values()].map(([range]) => editor.state.doc.textBetween(range!.from, range!.to))
    expect(words()).toEqual(['law', 'size'])
    editor.commands.setTextSelection(1)
    type('All ')
    expect(words()).toEqual(['law', 'size'])
    editor.commands.setTextSelection(editor.state.doc.content.size - 4)
    type('xy')
    expect(words()).toEqual(['lxyaw', 'size'])
    editor.commands.deleteRange({ from: 1, to: 20 })
    expect(words()).toEqual(['lxyaw', 'size'])
    editor.commands.setTextSelection({ from: 1, to: editor.state.doc.child(0).nodeSize - 1 })
    editor.commands.deleteSelection()
    expect(words()).toEqual(['lxyaw'])
    destroy()
  })

  test('a passage that was gone is found when the change in a block completes it, wherever in it that is', () => {
    const ydoc = draftOf(
      withAttrs({ id: 'p' }, paragraph('Zones below a limit join.')),
      withAttrs({ id: 'q' }, paragraph('By law they do.')),
    )
    const passage = { ...passageOf(ydoc, [rangeOf(ydoc, 'join.'), rangeOf(ydoc, 'By law')])!, blockId: null }
    const { editor, type, destroy } = createHeadlessEditor(ydoc)
    const threads = [{ id: 'one', passage, marked: false }]
    const places = () => locateThreads(editor.state.doc, threads).get('one')
    const whole = places()
    expect(whole).toHaveLength(2)
    for (const { from, to } of whole!) {
      for (let at = from; at < to; at++) {
        const letter = editor.state.doc.textBetween(at, at + 1)
        editor.commands.deleteRange({ from: at, to: at + 1 })
        expect(places()).toBeUndefined()
        editor.commands.setTextSelection(at)
        type(letter)
        expect(places()).toEqual(whole)
      }
    }
    const { schema } = editor.state
    editor.view.dispatch(editor.state.tr.insert(whole![0]!.to + 1, schema.node('paragraph', null, schema.text('x'))))
    expect(places()).toBeUndefined()
    editor.view.dispatch(editor.state.tr.delete(whole![0]!.to + 1, whole![0]!.to + 4))
    expect(places()).toEqual(whole)
    destroy()
  })

  test('finds without marks what the server finds without marks', () => {
    const ydoc = draftOf(...everything.content!)
    const { editor, destroy } = createHeadlessEditor(ydoc)
    const random = createRandom(3)
    const texts = draftTexts(ydoc).filter(({ length }) => length > 0)
    let found = 0
    for (let times = 0; times < 200; times++) {
      const first = random.below(texts.length)
      const ranges = texts.slice(first, first + 1 + random.below(3)).map((each, index) => {
        const from = index === 0 ? random.below(each.length) : 0
        return { text: each, index: from, length: 1 + random.below(each.length - from) }
      })
      const passage = passageOf(ydoc, ranges)!
      const places = locateThreads(editor.state.doc, [{ id: 'x', passage, marked: false }]).get('x') ?? []
      const server = passageOf(ydoc, findPassage(ydoc, passage))?.quote ?? ''
      const shown = places.map(({ from, to }) =>
        editor.state.doc.textBetween(from, to, '', (leaf) => (leaf.type.name === 'hardBreak' ? '\n' : '')),
      )
      expect(shown.join('\n')).toBe(server)
      if (places.length > 0) found++
    }
    expect(found).toBeGreaterThan(100)
    destroy()
  })
})
