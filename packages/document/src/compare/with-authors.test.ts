import { expect, test } from 'vitest'
import { doc, node, paragraph, withAttrs } from '../../test/example-draft.ts'
import { canonicalDraft } from '../canonical-draft.ts'
import type { DraftNode } from '../draft-node.ts'
import { compareDrafts } from './compare-drafts.ts'
import { type BlockRuns, withAuthors } from './with-authors.ts'

const p = (id: string, ...content: (string | DraftNode)[]) => withAttrs({ id }, paragraph(...content))
const draft = (...blocks: DraftNode[]) => canonicalDraft(doc(...blocks))
const none: BlockRuns = new Map()

/** `[text, authors]` of each part that came or went. */
function signed(before: DraftNode, after: DraftNode, inserted: BlockRuns, deleted = none) {
  const { items } = withAuthors(compareDrafts(before, after), { inserted, deleted })
  return items.flatMap(({ parts }) => parts.flatMap((part) => ('at' in part ? [[part.text, part.by]] : [])))
}

test('what came is by whose it is now, what went by who deleted it', () => {
  const inserted: BlockRuns = new Map([
    [
      '1',
      [
        [6, 'ann'],
        [4, 'bob'],
        [13, 'ann'],
      ],
    ],
  ])
  const deleted: BlockRuns = new Map([
    [
      '1',
      [
        [6, null],
        [6, 'cat'],
        [9, null],
      ],
    ],
  ])
  expect(
    signed(draft(p('1', 'Zones differ in size.')), draft(p('1', 'Zones vary in size.')), inserted, deleted),
  ).toEqual([
    ['differ', ['cat']],
    ['vary', ['bob']],
  ])
})

test('cut between words, never within one; whoever wrote most of it comes first', () => {
  const inserted: BlockRuns = new Map([
    [
      '2',
      [
        [8, 'ann'],
        [3, 'bob'],
        [100, 'bob'],
      ],
    ],
  ])
  expect(signed(draft(p('1', 'Zones')), draft(p('1', 'Zones'), p('2', 'Nobody works alone today.')), inserted)).toEqual(
    [
      ['Nobody ', ['ann']],
      ['works alone today.', ['bob', 'ann']],
    ],
  )
})

test('nobody known, nobody named', () => {
  const inserted: BlockRuns = new Map([
    [
      '2',
      [
        [3, ''],
        [3, null],
      ],
    ],
  ])
  expect(signed(draft(p('1', 'Old')), draft(p('2', 'New one')), inserted)).toEqual([
    ['Old', []],
    ['New one', []],
  ])
})

test('notes and breaks take no units, and go with the text beside them', () => {
  const note = { type: 'note', attrs: { text: 'law' } }
  const inserted: BlockRuns = new Map([
    [
      '2',
      [
        [4, 'ann'],
        [4, 'bob'],
      ],
    ],
  ])
  const after = draft(p('1', 'Zones'), p('2', note, 'Soon', { type: 'hardBreak' }, 'Late'))
  expect(signed(draft(p('1', 'Zones')), after, inserted)).toEqual([
    [' [law]', ['ann']],
    ['Soon', ['ann']],
    ['\n', ['ann']],
    ['Late', ['bob']],
  ])
})

test('the later of two blocks with one id has no authors', () => {
  const inserted: BlockRuns = new Map([['1', [[5, 'ann']]]])
  const quote = (...lines: DraftNode[]) => draft(withAttrs({ id: 'q' }, node('blockquote', ...lines)))
  expect(signed(quote(), quote(p('1', 'Zones'), p('1', 'Pay!!')), inserted)).toEqual([
    ['Zones', ['ann']],
    ['Pay!!', []],
  ])
})

test('what else the comparison says stays as it is', () => {
  const comparison = compareDrafts(draft(p('1', 'Zones may join')), draft(p('1', 'Zones must join'), p('2', 'Soon')))
  const { items, ...rest } = withAuthors(comparison, { inserted: none, deleted: none })
  expect({ ...rest, items: items.map(({ parts: _parts, ...item }) => item) }).toEqual({
    ...comparison,
    items: comparison.items.map(({ parts: _parts, ...item }) => item),
  })
})
