import { describe, expect, test } from 'vitest'
import type * as Y from 'yjs'
import { draftOf, rangeOf, wordsOf } from '../../test/anchored-draft.ts'
import { edit } from '../../test/editing.ts'
import { doc, node, paragraph, recommendation, text, withAttrs } from '../../test/example-draft.ts'
import type { DraftNode } from '../draft-node.ts'
import { draftTexts } from './draft-texts.ts'
import { findPassage } from './find-passage.ts'
import { passageOf } from './passage-of.ts'
import type { Passage } from './passage.ts'

const withId = (id: string, block: DraftNode): DraftNode => withAttrs({ id }, block)
const found = (ydoc: Y.Doc, passage: Passage) => wordsOf(findPassage(ydoc, passage))
const passageIn = (ydoc: Y.Doc, ...words: string[]) =>
  passageOf(
    ydoc,
    words.map((each) => rangeOf(ydoc, each)),
  )!

const shifts = 'Zones below a limit join a neighbour, because shifts cannot be filled at night.'

describe('what is stored of a place', () => {
  test('quote, context within the block, and the ids around', () => {
    const ydoc = draftOf(recommendation('rec', 'Join', [withId('p', paragraph(shifts)), paragraph('By law.')]))
    expect(passageIn(ydoc, 'shifts')).toEqual({
      blockId: 'p',
      recommendationId: 'rec',
      quote: 'shifts',
      before: 'limit join a neighbour, because ',
      after: ' cannot be filled at night.',
    } satisfies Passage)
  })

  test('at most 32 characters of context, no half ones', () => {
    const ydoc = draftOf(paragraph(`${'x'.repeat(20)}😀${'y'.repeat(31)}quote${'y'.repeat(31)}😀z`))
    expect(passageIn(ydoc, 'quote')).toMatchObject({ before: 'y'.repeat(31), after: 'y'.repeat(31) })
  })

  test('blocks and breaks as new lines, notes left out; a gap in a block belongs to it', () => {
    const ydoc = draftOf(
      paragraph('one', { type: 'hardBreak' }, 'two', { type: 'note', attrs: { text: 'Law' } }, 'three'),
      paragraph(text('four'), text('bold', { type: 'bold' }), 'five'),
    )
    const ranges = draftTexts(ydoc).map((each) => ({ text: each, index: 0, length: each.length }))
    expect(passageOf(ydoc, ranges)?.quote).toBe('one\ntwothree\nfourboldfive')
    expect(passageIn(ydoc, 'our', 'ive')).toMatchObject({ quote: 'ourboldfive', before: 'f', after: '' })
  })

  test('a long one is cut, and what follows is what follows the cut', () => {
    const ydoc = draftOf(paragraph(`${'a'.repeat(1_500)}`), paragraph(`${'b'.repeat(498)}😀${'c'.repeat(90)}`))
    const ranges = draftTexts(ydoc).map((each) => ({ text: each, index: 0, length: each.length }))
    const passage = passageOf(ydoc, ranges)!
    expect(passage.quote).toBe(`${'a'.repeat(1_500)}\n${'b'.repeat(498)}`)
    expect(wordsOf(findPassage(ydoc, passage))).toEqual(['a'.repeat(1_500), 'b'.repeat(498)])
  })

  test('nothing of nothing', () => {
    const ydoc = draftOf(paragraph('one'), paragraph())
    expect(passageOf(ydoc, [])).toBeNull()
    expect(passageOf(ydoc, [{ ...rangeOf(ydoc, 'one'), length: 0 }])).toBeNull()
    expect(passageOf(ydoc, [rangeOf(draftOf(paragraph('other')), 'other')])).toBeNull()
  })
})

describe('a passage without a mark is found', () => {
  const at = () => edit(withId('p', paragraph(shifts)), withId('q', paragraph('By law of the land.')))
  const passage = () => passageIn(at().ydoc, 'shifts cannot')

  test('where it was', () => {
    expect(found(at().ydoc, passage())).toEqual(['shifts cannot'])
  })

  test.each<[string, (draft: ReturnType<typeof at>) => void, string[]?]>([
    ['after a split before it', (draft) => (draft.select('because', 0), draft.press('Enter'))],
    ['after a split within it', (draft) => (draft.select('cannot', 3), draft.press('Enter')), ['shifts can', 'not']],
    ['after a split behind it', (draft) => (draft.select(' be filled', 0), draft.press('Enter'))],
    ['after a join with what follows', (draft) => (draft.select('By law', 0), draft.press('Backspace'))],
    ['as a heading', (draft) => (draft.select('Zones', 1), draft.editor.commands.toggleHeading({ level: 2 }))],
    ['in a list', (draft) => (draft.select('Zones', 1), draft.editor.commands.toggleBulletList())],
    ['in a quotation', (draft) => (draft.select('Zones', 1), draft.editor.commands.toggleBlockquote())],
    ['partly bold', (draft) => (draft.select('hifts', 0, 'hifts', 3), draft.editor.commands.toggleBold())],
    [
      'with other words before it',
      (draft) => {
        draft.select('Zones', 0, 'because', 6)
        draft.type('Small ones join, a')
      },
    ],
    [
      'when its block was moved and has another id',
      (draft) => {
        const block = draft.editor.state.doc.child(0)
        draft.editor.view.dispatch(draft.editor.state.tr.delete(0, block.nodeSize))
        const copy = block.type.create({ ...block.attrs, id: 'new' }, block.content)
        draft.editor.view.dispatch(draft.editor.state.tr.insert(draft.editor.state.doc.content.size, copy))
      },
    ],
  ])('%s', (_when, act, expected = ['shifts cannot']) => {
    const draft = at()
    act(draft)
    draft.outline()
    expect(found(draft.ydoc, passage())).toEqual(expected)
  })

  test('with a break typed into it, or one taken out', () => {
    const broken = draftOf(withId('p', paragraph('Zones join, shifts', { type: 'hardBreak' }, 'cannot be filled.')))
    const whole = draftOf(withId('p', paragraph('Zones join, shiftscannot be filled.')))
    expect(found(broken, passageIn(whole, 'shiftscannot'))).toEqual(['shifts', 'cannot'])
    expect(found(whole, passageIn(broken, 'shifts', 'cannot'))).toEqual(['shiftscannot'])
  })

  test('across blocks, also when they have been joined', () => {
    const draft = at()
    const across = passageIn(draft.ydoc, 'at night.', 'By law')
    expect(across.quote).toBe('at night.\nBy law')
    expect(found(draft.ydoc, across)).toEqual(['at night.', 'By law'])
    draft.select('By law', 0)
    draft.press('Backspace')
    expect(found(draft.ydoc, across)).toEqual(['at night.By law'])
  })

  test('the one of several in its block whose context agrees', () => {
    const block = 'The zone pays the zone that pays the zone in need.'
    const ydoc = draftOf(withId('p', paragraph(block)))
    const second = { ...rangeOf(ydoc, 'zone'), index: block.indexOf('zone that') }
    expect(findPassage(ydoc, passageOf(ydoc, [second])!)).toEqual([second])
  })

  test('a whole short block, by its id', () => {
    const items = (id: string) => ['x', id, 'y'].map((each) => node('listItem', withId(each, paragraph('Pay'))))
    const ydoc = draftOf(node('bulletList', ...items('mine')))
    const mine = { text: draftTexts(ydoc)[1]!, index: 0, length: 3 }
    expect(findPassage(ydoc, passageOf(ydoc, [mine])!)).toEqual([mine])
    expect(findPassage(draftOf(node('bulletList', ...items('other'))), passageOf(ydoc, [mine])!)).toEqual([])
  })
})

describe('nothing is found rather than something else', () => {
  const words = 'the Minister of the Interior'
  const text1 = `First, ${words} convenes the partners every year.`

  test('the same words in another place', () => {
    const stored = passageIn(draftOf(withId('p', paragraph(text1))), words)
    expect(found(draftOf(withId('p', paragraph('Gone.')), paragraph(`Costs: ${words} pays.`)), stored)).toEqual([])
    expect(found(draftOf(withId('p', paragraph(`Costs: ${words} pays them.`))), stored)).toEqual([])
  })

  test('two places that agree alike', () => {
    const stored = passageIn(draftOf(withId('p', paragraph(text1))), words)
    expect(found(draftOf(paragraph(text1), paragraph(text1)), stored)).toEqual([])
    expect(found(draftOf(withId('p', paragraph(text1)), paragraph(text1)), stored)).toEqual([words])
    const moved = draftOf(withId('p', paragraph(text1)), paragraph(text1))
    ;(moved.getXmlFragment('default').get(1) as Y.XmlElement).setAttribute('id', 'p')
    expect(found(moved, stored)).toEqual([])
  })

  test('a short word within another', () => {
    const stored = passageIn(draftOf(withId('p', paragraph('We all pay.'))), 'all')
    expect(found(draftOf(withId('p', paragraph('Mayors shall not.'))), stored)).toEqual([])
  })

  test('an empty quote, a letter that is everywhere, a quote that is gone', () => {
    const ydoc = draftOf(...doc(...Array.from({ length: 60 }, () => paragraph(shifts))).content!)
    const stored = { blockId: 'none', recommendationId: null, before: '', after: '' }
    for (const quote of ['', '\n', '\uFFFC', 'e', 'nowhere to be seen']) {
      expect(findPassage(ydoc, { ...stored, quote })).toEqual([])
    }
  })

  test('but a long quote that is there once, wherever it went', () => {
    const sentence = 'because shifts cannot be filled at night'
    const stored = passageIn(draftOf(withId('p', paragraph(shifts))), sentence)
    expect(found(draftOf(paragraph(`They join ${sentence}, we heard.`)), stored)).toEqual([sentence])
  })
})
