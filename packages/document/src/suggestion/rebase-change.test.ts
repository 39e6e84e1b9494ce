import { describe, expect, test } from 'vitest'
import { doc, node, paragraph, recommendation, withAttrs } from '../../test/example-draft.ts'
import { canonicalDraft } from '../canonical-draft.ts'
import { maxDepth } from '../draft-format.ts'
import type { DraftNode } from '../draft-node.ts'
import type { BlockChange } from './block-change.ts'
import { rebaseChange } from './rebase-change.ts'

const p = (id: string | null, words: string) => canonicalDraft(withAttrs({ id }, paragraph(words)))
const quote = (id: string, ...content: DraftNode[]) => canonicalDraft(withAttrs({ id }, node('blockquote', ...content)))
const draft = (...blocks: DraftNode[]) => canonicalDraft(doc(...blocks))
const state = (change: BlockChange, ...blocks: DraftNode[]) => rebaseChange(change, draft(...blocks)).state

test('a change', () => {
  const change: BlockChange = {
    kind: 'change',
    blockId: 'x',
    base: p('x', 'Zones may join.'),
    proposed: p('x', 'Zones must join.'),
  }
  expect(rebaseChange(change, draft(p('x', 'Zones may join.')))).toEqual({
    state: 'clean',
    current: p('x', 'Zones may join.'),
    proposed: p('x', 'Zones must join.'),
  })
  expect(rebaseChange(change, draft(p('x', 'All zones may join.')))).toEqual({
    state: 'rebased',
    current: p('x', 'All zones may join.'),
    proposed: p('x', 'All zones must join.'),
  })
  expect(state(change, p('x', 'Zones must join.'))).toBe('done')
  expect(state(change, p('x', 'Zones must join soon.'))).toBe('done')
  expect(rebaseChange(change, draft(p('x', 'Zones can join.')))).toEqual({
    state: 'conflict',
    current: p('x', 'Zones can join.'),
    proposed: null,
  })
  expect(rebaseChange(change, draft(p('y', 'Zones may join.')))).toEqual({
    state: 'gone',
    current: null,
    proposed: null,
  })
})

test('a change made on a draft with the marks of threads', () => {
  const marked = JSON.parse(JSON.stringify(p('x', 'Zones may join.'))) as DraftNode
  marked.content![0]!.marks = [{ type: 'comment', attrs: { id: 't' } }]
  expect(
    state(
      { kind: 'change', blockId: 'x', base: marked, proposed: p('x', 'Zones must join.') },
      p('x', 'Zones may join.'),
    ),
  ).toBe('clean')
})

test('a draft with the marks of threads, or with its fields in another order', () => {
  const formatted = canonicalDraft(
    withAttrs({ id: 'x' }, paragraph('Zones may ', { type: 'text', text: 'join', marks: [{ type: 'bold' }] })),
  )
  const remove: BlockChange = { kind: 'remove', blockId: 'x', base: formatted }
  const [zones, join] = formatted.content as [DraftNode, DraftNode]
  const { type, text, marks } = join
  expect(state(remove, formatted)).toBe('clean')
  expect(
    rebaseChange(remove, doc({ ...formatted, content: [zones, { text: text!, marks: marks!, type }] })).state,
  ).toBe('clean')
  const comment = { type: 'comment', attrs: { id: 't' } }
  expect(rebaseChange(remove, doc({ ...formatted, content: [{ ...zones, marks: [comment] }, join] })).state).toBe(
    'clean',
  )
})

test('a change of type that the place does not allow any more', () => {
  const heading = canonicalDraft(withAttrs({ id: 'x', level: 1 }, node('heading')))
  const rec = canonicalDraft(recommendation('x', '', []))
  expect(state({ kind: 'change', blockId: 'x', base: p('x', ''), proposed: heading }, quote('q', p('x', '')))).toBe(
    'clean',
  )
  expect(state({ kind: 'change', blockId: 'x', base: p('x', ''), proposed: rec }, p('x', ''))).toBe('clean')
  expect(state({ kind: 'change', blockId: 'x', base: p('x', ''), proposed: rec }, quote('q', p('x', '')))).toBe(
    'conflict',
  )
})

test('a list whose type is changed keeps its items; a quote cannot become a list around them', () => {
  const shell = (type: string): DraftNode => ({ type, attrs: { id: 'l' } })
  const list = canonicalDraft(withAttrs({ id: 'l' }, node('bulletList', withAttrs({ id: 'i' }, node('listItem')))))
  expect(state({ kind: 'change', blockId: 'l', base: shell('bulletList'), proposed: shell('orderedList') }, list)).toBe(
    'clean',
  )
  expect(state({ kind: 'change', blockId: 'l', base: shell('bulletList'), proposed: shell('blockquote') }, list)).toBe(
    'conflict',
  )
})

describe('an insertion', () => {
  const insert = (more: Partial<Extract<BlockChange, { kind: 'insert' }>> = {}): BlockChange => ({
    kind: 'insert',
    parentId: null,
    afterId: 'x',
    proposed: p('new', 'New'),
    ...more,
  })

  test('is there, could be there, or has no place', () => {
    expect(state(insert(), p('x', 'One'))).toBe('clean')
    expect(state(insert(), p('x', 'One'), p('new', 'New'))).toBe('done')
    expect(state(insert(), p('x', 'One'), p('new', 'Newer'))).toBe('conflict')
    expect(state(insert(), p('y', 'One'))).toBe('gone')
    expect(state(insert({ beforeId: 'y' }), p('y', 'One'))).toBe('clean')
    expect(state(insert({ parentId: 'q' }), p('x', 'One'))).toBe('gone')
    expect(state(insert({ afterId: null }), p('y', 'One'))).toBe('clean')
  })

  test('would double a block, stand too deep or where it may not', () => {
    expect(state(insert({ proposed: quote('new', p('x', 'One')) }), p('x', 'One'))).toBe('conflict')
    expect(state(insert(), p('x', 'One'), quote('q', p('new', 'New')))).toBe('conflict')
    const rec = canonicalDraft(recommendation('new', '', []))
    expect(state(insert({ parentId: 'q', afterId: null, proposed: rec }), quote('q', p('y', 'One')))).toBe('conflict')
    let deep = quote('deepest')
    for (let level = 1; level < maxDepth; level++) deep = quote(`q${level}`, deep)
    expect(state(insert({ parentId: 'deepest', afterId: null }), deep)).toBe('conflict')
    expect(state(insert({ parentId: 'q1', afterId: null }), deep)).toBe('clean')
  })

  test('as a move', () => {
    const move = insert({ move: true, proposed: p('new', 'as it was') })
    expect(rebaseChange(move, draft(p('new', 'as it is'), p('x', 'One')))).toMatchObject({
      state: 'clean',
      proposed: p('new', 'as it is'),
    })
    expect(state(move, p('x', 'One'), p('new', 'as it is'))).toBe('done')
    expect(state(move, p('x', 'One'))).toBe('gone')
    expect(state({ ...move, parentId: 'q' } as BlockChange, p('new', 'One'))).toBe('gone')
    expect(state({ ...move, parentId: 'new' } as BlockChange, p('x', 'One'), quote('new', p('y', 'One')))).toBe(
      'conflict',
    )
  })
})

test('a removal', () => {
  const remove = (more: object = {}): BlockChange => ({ kind: 'remove', blockId: 'x', base: p('x', 'One'), ...more })
  expect(state(remove(), p('x', 'One'), p('y', 'Two'))).toBe('clean')
  expect(state(remove(), p('x', 'One more'))).toBe('conflict')
  expect(state(remove(), p('y', 'Two'))).toBe('done')
  expect(state(remove({ parentId: null }), quote('q', p('x', 'One')))).toBe('done')
  expect(state(remove({ parentId: 'q' }), quote('q', p('x', 'One')))).toBe('clean')
  const nameless = remove({ blockId: '', base: p(null, 'One') })
  expect(state(nameless, p('y', 'Two'), p(null, 'One'))).toBe('clean')
  expect(state(nameless, p('y', 'Two'))).toBe('done')
  // What an id means is not without a name, though it may have been.
  expect(state(remove({ blockId: '' }), p('x', 'One'))).toBe('conflict')
  expect(state(remove({ blockId: '' }), p('x', 'Two'))).toBe('done')
  expect(state(remove({ blockId: '' }), p('x', 'Two'), p('x', 'One'))).toBe('clean')
})
