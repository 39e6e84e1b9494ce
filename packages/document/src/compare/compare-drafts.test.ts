import { describe, expect, test } from 'vitest'
import { compared, inside, item, p, shown, shownItem } from '../../test/comparing.ts'
import { node, recommendation, text, withAttrs } from '../../test/example-draft.ts'
import type { DraftNode } from '../draft-node.ts'

const bold = { type: 'bold' }

const one = p('1', 'Zones differ in size.')
const two = p('2', 'Shifts cannot be filled at night.')
const three = p('3', 'Training takes two years.')
const four = p('4', 'A mayor decides on the plan.')

describe('words', () => {
  test('by word inside a block, told apart from what came and went', () => {
    const result = compared(
      [one, two, four],
      [one, p('2', 'Shifts can hardly be filled at night.'), p('new', 'Nobody works alone.')],
    )
    expect(shown(result)).toEqual([
      '  Zones differ in size.',
      '~ Shifts [-cannot-][+can hardly+] be filled at night.',
      '- A mayor decides on the plan.',
      '+ Nobody works alone.',
    ])
    expect(result.counts).toEqual({
      blocks: { inserted: 1, removed: 1, changed: 1, moved: 0 },
      words: { inserted: 5, deleted: 7 },
      characters: { inserted: 29, deleted: 34 },
    })
    expect(result.changes).toEqual(['c1', 'c2', 'c3'])
  })

  test('what was written anew is told whole', () => {
    expect(shown(compared([one], [p('1', 'A mayor decides on plans.')]))).toEqual([
      '~ [-Zones differ in size.-][+A mayor decides on plans.+]',
    ])
  })

  test('a word or two that stayed by chance do not count', () => {
    expect(shown(compared([one], [p('1', 'Mayors decide in time.')]))).toEqual([
      '~ [-Zones differ in size.-][+Mayors decide in time.+]',
    ])
  })

  test('formatting, notes and breaks; a place has no length for an atom', () => {
    const note = { type: 'note', attrs: { text: 'law' } }
    const { items } = compared(
      [p('1', 'Zones may join')],
      [p('1', 'Zones ', text('may', bold), note, ' join', { type: 'hardBreak' }, 'soon')],
    )
    expect(items[0]!.parts).toEqual([
      { kind: 'same', text: 'Zones ', marks: [] },
      { kind: 'formatted', text: 'may', before: [], after: [bold] },
      { kind: 'inserted', text: ' [law]', marks: [], at: { block: '1', from: 9, length: 0 } },
      { kind: 'same', text: ' join', marks: [] },
      { kind: 'inserted', text: '\n', marks: [], at: { block: '1', from: 14, length: 0 } },
      { kind: 'inserted', text: 'soon', marks: [], at: { block: '1', from: 14, length: 4 } },
    ])
  })

  test('type, attributes and lists around', () => {
    const heading = (level: number) => withAttrs({ id: '1', level }, node('heading', text('Pay')))
    expect(shown(compared([p('1', 'Pay')], [heading(2)]))).toEqual([
      '~ Pay{type: paragraph → heading}{level: null → 2}',
    ])
    expect(shown(compared([heading(2)], [heading(3)]))).toEqual(['~ Pay{level: 2 → 3}'])
    expect(shown(compared([one, two], [one, inside('bulletList', 'l', inside('listItem', 'i', two))]))).toEqual([
      '  Zones differ in size.',
      '~ Shifts cannot be filled at night.{within:  → bulletList,listItem}',
    ])
  })

  test('a list of another type is told once', () => {
    const list = (type: string) => inside(type, 'l', item('a', text('Pay')), item('b', text('Rank')))
    expect(shown(compared([list('bulletList')], [list('orderedList')]))).toEqual([
      '~ {type: bulletList → orderedList}{start: null → 1}',
      '  Pay',
      '  Rank',
    ])
  })
})

describe('moves', () => {
  test('as few as need have moved', () => {
    const { items, counts } = compared([one, two, three, four], [four, one, two, three])
    expect(items.map(shownItem)).toEqual([
      ' ^ A mayor decides on the plan.',
      '  Zones differ in size.',
      '  Shifts cannot be filled at night.',
      '  Training takes two years.',
    ])
    expect(items[0]).toMatchObject({ change: 'moved', movedFrom: { after: 'c3', recommendationId: null, part: null } })
    expect(counts.blocks).toEqual({ inserted: 0, removed: 0, changed: 0, moved: 1 })
  })

  test('which way, told by what stayed', () => {
    const five = p('5', 'Nobody works alone.')
    expect(shown(compared([one, two, three, four, five], [four, five, one, two, three])).slice(0, 2)).toEqual([
      ' ^ A mayor decides on the plan.',
      ' ^ Nobody works alone.',
    ])
  })

  test('what moved and changed is both', () => {
    const result = compared([one, two, three], [two, three, p('1', 'Zones vary in size.')])
    expect(shown(result).at(-1)).toBe('~v Zones [-differ-][+vary+] in size.')
    expect(result.counts.blocks).toMatchObject({ changed: 1, moved: 1 })
  })

  test('a container moves as one, with what was removed and reordered in it', () => {
    const quote = (...lines: DraftNode[]) => inside('blockquote', 'q', ...lines)
    const lines = ['a', 'b', 'c', 'd'].map((id) => p(id, `Line ${id} of the quote.`)) as [DraftNode, ...DraftNode[]]
    const [a, b, c, d] = lines as [DraftNode, DraftNode, DraftNode, DraftNode]
    const others = ['5', '6', '7', '8'].map((id) => p(id, `Other ${id}`))
    expect(shown(compared([quote(a, b, c, d), one, ...others], [one, ...others, quote(c, a, d)]))).toEqual([
      '  Zones differ in size.',
      ...others.map((_other, index) => `  Other ${index + 5}`),
      ' v (blockquote)',
      ' ^ Line c of the quote.',
      '  Line a of the quote.',
      '- Line b of the quote.',
      '  Line d of the quote.',
    ])
  })

  test('into another part of a recommendation, though nothing else stands between', () => {
    const before = recommendation('r', 'Join', [one, two], [three])
    const after = recommendation('r', 'Join', [one], [two, three])
    const moved = compared([before], [after]).items.filter((each) => each.moved)
    expect(moved).toMatchObject([
      { before: '2', part: 'rationale', movedFrom: { recommendationId: 'r', part: 'statement' } },
    ])
  })

  test('what was removed stands in the container that it was in', () => {
    const quote = (id: string, ...lines: DraftNode[]) => inside('blockquote', id, ...lines)
    const fresh = p('new', 'Nobody works alone.')
    expect(
      shown(compared([quote('q', one), quote('r', two, three)], [quote('q', one, fresh), quote('r', three)])),
    ).toEqual([
      '  Zones differ in size.',
      '+ Nobody works alone.',
      '- Shifts cannot be filled at night.',
      '  Training takes two years.',
    ])
  })
})

test('where a line stands, for drawing it alone', () => {
  const list = withAttrs(
    { id: 'l', start: 3, type: 'a' },
    node('orderedList', item('a', text('One')), inside('listItem', 'i', p('b', 'Two'), p('c', 'more'))),
  )
  const cells = ['h', 'k'].map((id) => inside('tableCell', `cell-${id}`, p(id, id)))
  const { items } = compared([list, inside('table', 't', inside('tableRow', 'w', ...cells))], [list])
  const place = (id: string) => items.find((each) => each.blockId === id)!.place
  expect(place('b')).toEqual({
    depth: 1,
    isQuoted: false,
    list: { isOrdered: true, numbering: 'a', number: 4, isFirst: true },
    cell: null,
  })
  expect(place('c').list).toMatchObject({ number: 4, isFirst: false })
  expect(place('k').cell).toEqual({ table: 't', row: 0, column: 1, isHeader: false })
})

test('a text that is hard to compare is told whole, and leaves the rest to be told by word', () => {
  const marks = (from: string) => from.repeat(1_200 / from.length)
  const hard = (from: string) => Array.from({ length: 60 }, (_unused, index) => p(`h${index}`, marks(from)))
  const { items } = compared([...hard('!?'), one], [...hard('?!;'), p('1', 'Zones vary in scale.')])
  expect(shownItem(items.at(-1)!)).toBe('~ Zones [-differ-][+vary+] in [-size-][+scale+].')
  expect(items[0]!.parts).toHaveLength(2)
})
