import { expect, test } from 'vitest'
import { doc, node, paragraph, recommendation, withAttrs } from '../../test/example-draft.ts'
import { applyGuarded, openDraft, textIn } from '../../test/suggesting.ts'
import { canonicalDraft } from '../canonical-draft.ts'
import type { DraftNode } from '../draft-node.ts'
import type { BlockChange } from './block-change.ts'
import { draftChanges } from './draft-changes.ts'

const p = (id: string | null, words: string) => withAttrs({ id }, paragraph(words))
const box = (type: string, id: string | null, ...content: DraftNode[]) => withAttrs({ id }, node(type, ...content))
const draft = (...blocks: DraftNode[]) => canonicalDraft(doc(...blocks))
const brief = (change: BlockChange) => {
  if (change.kind !== 'insert') return `${change.kind} ${change.blockId}`
  const { move, proposed, parentId, afterId, beforeId, earlier = [] } = change
  const place = `in ${parentId} after ${[...earlier, afterId].join('/')} before ${beforeId}`
  return `${move ? 'move' : 'insert'} ${String(proposed.attrs!['id'])} ${place}`
}
const changes = (base: DraftNode, edited: DraftNode) => draftChanges(base, edited, () => 'fresh').map(brief)

test('one change for each block that differs', () => {
  const list = (words: string) =>
    box('bulletList', 'l', box('listItem', 'i', p('a', words)), box('listItem', 'j', p('b', 'Pay')))
  expect(changes(draft(p('x', 'One'), list('Training')), draft(p('x', 'Two'), list('More training')))).toEqual([
    'change x',
    'change a',
  ])
  expect(changes(draft(p('x', 'One')), draft(p('x', 'One')))).toEqual([])
})

test('attributes of a container are a change of their own, without what is in it', () => {
  const rec = (statement: string, addressees: string) => {
    const json = recommendation('r', 'Join', [p('s', statement)], [], { addressees })
    return { ...json, content: json.content!.map((part, index) => withAttrs({ id: `part-${index}` }, part)) }
  }
  const found = draftChanges(draft(rec('Zones', '')), draft(rec('All zones', 'Mayors')))
  expect(found).toEqual([
    {
      kind: 'change',
      blockId: 'r',
      base: { type: 'recommendation', attrs: { id: 'r', addressees: '', timeFrame: '' } },
      proposed: { type: 'recommendation', attrs: { id: 'r', addressees: 'Mayors', timeFrame: '' } },
    },
    expect.objectContaining({ kind: 'change', blockId: 's' }),
  ])
})

test('what comes names what is there already, and what comes before it', () => {
  expect(
    changes(draft(p('x', 'One'), p('y', 'Two')), draft(p('x', 'One'), p('m', 'New'), p('n', 'Newer'), p('y', 'Two'))),
  ).toEqual(['insert m in null after x before y', 'insert n in null after m/x before y'])
})

test('a move is one change, and what was written in it another', () => {
  const base = draft(p('x', 'One'), p('y', 'Two'), box('blockquote', 'q', p('z', 'Three')))
  expect(changes(base, draft(p('y', 'Two'), box('blockquote', 'q', p('z', 'Three'), p('x', 'One more'))))).toEqual([
    'move x in q after z before null',
    'change x',
  ])
})

test('what is wrapped goes first, and comes back within', () => {
  expect(
    changes(draft(p('x', 'One'), p('y', 'Two')), draft(p('x', 'One'), box('blockquote', 'q', p('y', 'Two')))),
  ).toEqual(['remove y', 'insert q in null after x before null'])
})

test('a table is one change when its rows or cells differ, else its blocks are', () => {
  const cell = (id: string, words: string) => box('tableCell', id, p(`${id}-p`, words))
  const table = (...rows: DraftNode[]) => draft(box('table', 't', ...rows))
  const base = table(box('tableRow', 'r', cell('a', 'North'), cell('b', '120')))
  expect(changes(base, table(box('tableRow', 'r', cell('a', 'North'), cell('b', '150'))))).toEqual(['change b-p'])
  expect(changes(base, table(box('tableRow', 'r', cell('a', 'North'), cell('b', '120'), cell('c', ''))))).toEqual([
    'change t',
  ])
})

test('blocks without an id, or with one that another has, are not lost', () => {
  const base = [p(null, 'One'), p('x', 'Two'), box('blockquote', 'q', p(null, 'Three'), p('x', 'Four'))]
  const edited = [
    p(null, 'One'),
    p('x', 'Two'),
    p(null, 'New'),
    box('blockquote', 'q', p(null, 'Three!'), p('x', 'Four')),
  ]
  const ydoc = openDraft(doc(...base))
  // As a merge or another client may leave it.
  const raw = draft(...base)
  let fresh = 0
  for (const change of draftChanges(textIn(ydoc), draft(...edited), () => `fresh-${fresh++}`)) {
    expect(applyGuarded(ydoc, change)).toBe('applied')
  }
  const words = (json: DraftNode): string[] => (json.content ?? []).flatMap((each) => each.text ?? words(each))
  expect(words(textIn(ydoc))).toEqual(['One', 'Two', 'New', 'Three!', 'Four'])
  const found = draftChanges(raw, draft(...edited), () => `fresh-${fresh++}`)
  expect(found.map(({ kind }) => kind)).toEqual(['remove', 'change', 'insert', 'insert'])
})

test('two blocks of one id, both removed', () => {
  const base = draft(p('x', 'One'), p('y', 'Two'), p('y', 'Three'))
  expect(changes(base, draft(p('x', 'One')))).toEqual(['remove ', 'remove y'])
})
