import { describe, expect, test } from 'vitest'
import { compared, p, shown, shownItem } from '../../test/comparing.ts'
import { recommendation } from '../../test/example-draft.ts'
import type { DraftNode } from '../draft-node.ts'

const one = p('1', 'Zones differ in size.')
const two = p('2', 'Shifts cannot be filled at night.')
const three = p('3', 'Training takes two years.')
const four = p('4', 'A mayor decides on the plan.')

describe('without help from ids', () => {
  const renamed = (from: DraftNode, id: string) => ({ ...from, attrs: { ...from.attrs, id } })

  test('the same words in their place and elsewhere', () => {
    expect(
      shown(compared([one, two, three, four], [renamed(three, 'x'), renamed(one, 'y'), renamed(two, 'z'), four])),
    ).toEqual([
      ' ^ Training takes two years.',
      '  Zones differ in size.',
      '  Shifts cannot be filled at night.',
      '  A mayor decides on the plan.',
    ])
  })

  test('an edited copy in its place', () => {
    expect(shown(compared([one, two, three], [one, p('x', 'Shifts cannot be filled at all.'), three]))).toEqual([
      '  Zones differ in size.',
      '~ Shifts cannot be filled at [-night-][+all+].',
      '  Training takes two years.',
    ])
  })

  test('an edited copy elsewhere, when it is long enough to be known', () => {
    const long = 'The governor reports every year to the council on the state of all zones.'
    expect(
      shown(compared([p('a', long), one, two, three], [one, two, three, p('x', long.replace('governor', 'minister'))])),
    ).toEqual([
      '  Zones differ in size.',
      '  Shifts cannot be filled at night.',
      '  Training takes two years.',
      '~v The [-governor-][+minister+] reports every year to the council on the state of all zones.',
    ])
  })

  test('other words are another block', () => {
    expect(shown(compared([one], [p('x', 'Nobody works alone.')]))).toEqual([
      '- Zones differ in size.',
      '+ Nobody works alone.',
    ])
  })

  test('containers by what is in them', () => {
    const before = recommendation('r', 'Join small zones', [one, two], [three], { addressees: 'Mayors' })
    const after = recommendation('other', 'Join small zones', [one, two], [three], { addressees: 'Governors' })
    const { items, recommendations } = compared([before], [after])
    expect(items.filter(({ change }) => change !== 'same').map(shownItem)).toEqual([
      '~ {addressees: Mayors → Governors}',
    ])
    expect(recommendations).toMatchObject([{ id: 'other', change: 'changed', changes: 1, before: 1, after: 1 }])
  })
})

describe('parts of recommendations', () => {
  const withParts = (id: string, ...lines: DraftNode[]) => {
    const whole = recommendation('r', 'Join', lines)
    return { ...whole, content: whole.content!.map((part, at) => ({ ...part, attrs: { id: `${id}-${at}` } })) }
  }

  test('are the same part whatever their id is', () => {
    const fresh = ['Nobody works alone.', 'Every mayor reports.'].map((words, at) => p(`new-${at}`, words))
    const { counts } = compared([withParts('a', one)], [withParts('b', one, ...fresh)])
    expect(counts.blocks).toMatchObject({ inserted: 2, moved: 0 })
  })

  test('what was removed from one belongs to it under the id that it has now', () => {
    const before = recommendation('r', 'Join small zones', [one, two, three])
    const after = recommendation('other', 'Join small zones', [one, three])
    const [removed] = compared([before], [after]).items.filter(({ change }) => change === 'removed')
    expect(removed).toMatchObject({ before: '2', recommendationId: 'other', part: 'statement' })
  })
})

describe('lines split and joined', () => {
  const long = p('1', 'Zones below a limit join. By law they report to the governor.')
  const [head, tail] = [p('1', 'Zones below a limit join.'), p('new', 'By law they report to the governor.')]

  test('split', () => {
    const result = compared([long, two], [head, tail, two])
    expect(shown(result)).toEqual([
      '~ Zones below a limit join.[- -]',
      '~… By law they report to the governor.',
      '  Shifts cannot be filled at night.',
    ])
    expect(result.items[1]).toMatchObject({ splitFrom: 'c0', before: '1', after: 'new' })
    expect(result.counts.words).toEqual({ inserted: 0, deleted: 0 })
  })

  test('what was removed after a line stands after all that it was split into', () => {
    const [, last, gone] = compared([long, three, two], [head, tail, two]).items
    expect([last!.after, gone!.before]).toEqual(['new', '3'])
  })

  test('split and edited: places are in the lines that they belong to', () => {
    const { items } = compared([long], [head, p('new', 'By law they answer to the governor.')])
    expect(items[1]!.parts).toMatchObject([
      { kind: 'same' },
      { kind: 'deleted', text: 'report', at: { block: '1', from: 38, length: 6 } },
      { kind: 'inserted', text: 'answer', at: { block: 'new', from: 12, length: 6 } },
      { kind: 'same' },
    ])
  })

  test('split in three', () => {
    const words = ['Zones below a limit join.', 'By law they report to the governor.', 'Each year anew.']
    const result = compared([p('1', words.join(' '))], [p('1', words[0]!), p('x', words[1]!), p('y', words[2]!)])
    expect(result.items.map(({ splitFrom }) => splitFrom)).toEqual([null, 'c0', 'c0'])
    expect(result.counts.characters).toEqual({ inserted: 0, deleted: 2 })
  })

  test('Enter before the first word leaves the id to an empty line', () => {
    expect(shown(compared([one, two], [p('1'), p('new', 'Zones differ in size.'), two]))).toEqual([
      '+ (paragraph)',
      '  Zones differ in size.',
      '  Shifts cannot be filled at night.',
    ])
  })

  test('joined', () => {
    const result = compared([head, tail, two], [long, two])
    expect(shown(result)).toEqual([
      '~ Zones below a limit join.[-↵↵-][+ +]By law they report to the governor.',
      '  Shifts cannot be filled at night.',
    ])
    expect(result.items[0]).toMatchObject({ joined: ['new'], before: '1' })
  })
})
