import { describe, expect, test, vi } from 'vitest'
import { everything, node, paragraph, recommendation, text, withAttrs } from '../../test/example-draft.ts'
import { createRandom, type Random } from '../../test/random.ts'
import { openDraft, textIn } from '../../test/suggesting.ts'
import { canonicalDraft } from '../canonical-draft.ts'
import { documentSchema } from '../document-schema.ts'
import { maxDepth } from '../draft-format.ts'
import type { DraftNode } from '../draft-node.ts'
import { applyChange } from './apply-change.ts'
import type { BlockChange } from './block-change.ts'
import { blocksOf } from './block-path.ts'
import { changeFault } from './change-fault.ts'

const block = (...content: (string | DraftNode)[]) => canonicalDraft(withAttrs({ id: 'p' }, paragraph(...content)))
const change = (proposed: unknown, more: object = {}) => ({
  kind: 'change',
  blockId: 'p',
  base: block('Old'),
  proposed,
  ...more,
})
const insert = (proposed: unknown, more: object = {}) => ({
  kind: 'insert',
  parentId: null,
  afterId: null,
  proposed,
  ...more,
})
const remove = (base: unknown, more: object = {}) => ({ kind: 'remove', blockId: 'p', base, ...more })

function nested(depth: number): DraftNode {
  let inner = block('Deep')
  for (let level = 1; level < depth; level++) inner = withAttrs({ id: `q${level}` }, node('blockquote', inner))
  return inner
}

test('what a client makes is let through', () => {
  const rec = canonicalDraft(recommendation('r', 'Title', [paragraph('Statement')]))
  const { content: _content, ...shell } = rec
  for (const each of [
    change(block('New')),
    change(canonicalDraft(withAttrs({ id: 'p', level: 2 }, node('heading', text('Old'))))),
    { kind: 'change', blockId: 'r', base: shell, proposed: { ...shell, attrs: { ...shell.attrs, timeFrame: '2026' } } },
    insert(block('New'), { beforeId: null, earlier: ['a', 'b'] }),
    insert(block('New'), { parentId: 'q', afterId: 'a', move: true }),
    insert(rec),
    remove(block('Old'), { parentId: null }),
    remove({ ...block('Old'), attrs: { id: null } }, { blockId: '' }),
    insert(nested(maxDepth)),
  ]) {
    expect(changeFault(each), JSON.stringify(each).slice(0, 200)).toBeNull()
    expect(changeFault(JSON.parse(JSON.stringify(each)))).toBeNull()
  }
})

describe('refused', () => {
  const ring: Record<string, unknown> = { type: 'blockquote', attrs: { id: 'p' } }
  ring['content'] = [ring]
  let abyss: unknown = block('Deep')
  for (let level = 0; level < 9_000; level++) abyss = { type: 'blockquote', content: [abyss] }
  const trap = new Proxy(
    {},
    {
      ownKeys: () => ['kind'],
      get: () => {
        throw new Error('a trap')
      },
    },
  )

  test.each([
    ['nothing', null],
    ['no object', 'change'],
    ['a list', []],
    ['no kind', { ...change(block('New')), kind: 'replace' }],
    ['a kind of every object', { ...change(block('New')), kind: 'constructor' }],
    ['incomplete', { kind: 'change', blockId: 'p', base: block('Old') }],
    ['more fields', change(block('New'), { author: 'somebody' })],
    ['a trap', trap],
    ['a ring', change(ring)],
    ['an abyss', change(abyss)],
    ['nested too deep', insert(nested(maxDepth + 1))],
    ['too long', change(block('x'.repeat(60_000)))],
    [
      'a whole draft',
      { ...change({ type: 'doc', content: [block('New')] }), base: { type: 'doc', content: [block('Old')] } },
    ],
    ['inline text', change(text('New'))],
    ['a note', change({ type: 'note', attrs: { text: 'x' } })],
    ['an unknown node', change({ type: 'script', attrs: { id: 'p' } })],
    ['a node of every object', change({ type: 'constructor', attrs: { id: 'p' } })],
    ['an unknown mark', change(withAttrs({ id: 'p' }, paragraph(text('New', { type: 'blink' }))))],
    ['a comment mark', change(withAttrs({ id: 'p' }, paragraph(text('New', { type: 'comment', attrs: { id: 't' } }))))],
    [
      'an unsafe link',
      change(
        withAttrs(
          { id: 'p' },
          paragraph(text('New', { type: 'link', attrs: { href: 'javascript:alert(1)', title: null } })),
        ),
      ),
    ],
    ['an unknown attribute', change(withAttrs({ id: 'p', onclick: 'alert(1)' }, paragraph('New')))],
    ['an attribute out of its rule', change(withAttrs({ id: 'p', level: 9 }, node('heading', text('Old'))))],
    ['a block in a line', change(withAttrs({ id: 'p' }, paragraph(paragraph('New'))))],
    ['text among blocks', insert(withAttrs({ id: 'q' }, node('blockquote', text('New'))))],
    ['empty text', change(withAttrs({ id: 'p' }, node('paragraph', { type: 'text' })))],
    ['content that is no list', change({ type: 'paragraph', attrs: { id: 'p' }, content: 'New' })],
    ['content that is null', change({ type: 'blockquote', attrs: { id: 'p' }, content: null })],
    ['half a letter', change(block('\ud83d'))],
    ['half a letter in an attribute', change(block({ type: 'note', attrs: { text: '\ude00' } }))],
    ['no change', change(block('Old'))],
    ['another id', change(withAttrs({ id: 'q' }, paragraph('New')))],
    ['an id that is no text', change(block('New'), { blockId: 7 })],
    ['an id twice', insert(withAttrs({ id: 'p' }, node('blockquote', block('New'))))],
    ['a block without id', insert(canonicalDraft(paragraph('New')))],
    ['a paragraph made a list item', change(withAttrs({ id: 'p' }, node('listItem', paragraph('New'))))],
    ['a recommendation in a quote', insert(canonicalDraft(recommendation('r', 'T', [])), { parentId: 'q' })],
    ['a list item in the draft', insert(withAttrs({ id: 'i' }, node('listItem', paragraph('New'))))],
    ['neighbours that are no ids', insert(block('New'), { earlier: [1] })],
    ['neighbours that are no list', insert(block('New'), { earlier: 'a' })],
    ['a move that is none', insert(block('New'), { move: false })],
    ['a removal of another', remove(block('Old'), { blockId: 'q' })],
    ['a removal from no id', remove(block('Old'), { parentId: 1 })],
  ])('%s', (_name, each) => {
    expect(changeFault(each)).toEqual(expect.any(String))
  })

  test('a backslash in the text is none of it', () => {
    expect(changeFault(change(block('\\ud800 \\\\ud800 😀')))).toBeNull()
  })
})

describe('refused before nodes are made of it', () => {
  const marked = (mark: unknown, count: number) => ({
    ...block(),
    content: [{ type: 'text', text: 'New', marks: Array.from({ length: count }, () => mark) }],
  })
  const longest = 60_000

  test.each([
    ['a comment mark', marked({ type: 'comment' }, 1), 'a comment mark'],
    ['very many of them', marked({ type: 'comment' }, 2_000), 'more than 7 marks'],
    ['very many marks', marked({ type: 'bold' }, 2_000), 'more than 7 marks'],
    [
      'a comment mark on a break',
      { ...block(), content: [{ type: 'hardBreak', marks: [{ type: 'comment' }] }] },
      'a comment mark',
    ],
    ['a mark of every object', marked({ type: 'constructor' }, 1), 'an unknown mark'],
    ['a mark that is none', marked('bold', 1), 'marks that are none'],
    [
      'very many children',
      { ...block(), content: Array.from({ length: 2_001 }, () => ({ type: 'note' })) },
      'children',
    ],
  ])('%s', (_name, each, fault) => {
    const change = { kind: 'remove', blockId: 'p', base: each }
    expect(JSON.stringify(change).length).toBeLessThan(longest)
    const built = vi.spyOn(documentSchema, 'nodeFromJSON')
    try {
      expect(changeFault(change)).toContain(fault)
      expect(built).not.toHaveBeenCalled()
    } finally {
      built.mockRestore()
    }
  })
})

/** Puts rubbish somewhere into a JSON value. */
function spoilt(value: unknown, random: Random): unknown {
  const rubbish = [
    null,
    undefined,
    0,
    -1,
    '',
    'x',
    true,
    [],
    {},
    [null],
    { type: 'text' },
    { type: 'doc' },
    { content: [1] },
    Symbol('x'),
    () => 1,
    1n,
    NaN,
  ]
  if (random.chance(0.15) || typeof value !== 'object' || value === null) return random.oneOf(rubbish)
  const copy: Record<string, unknown> | unknown[] = Array.isArray(value) ? [...(value as unknown[])] : { ...value }
  const keys = Object.keys(copy)
  if (keys.length === 0 || random.chance(0.1))
    Object.assign(copy, { [random.oneOf(['attrs', 'marks', 'content', 'type', '__proto__'])]: random.oneOf(rubbish) })
  else {
    const key = random.oneOf(keys)
    ;(copy as Record<string, unknown>)[key] = spoilt((copy as Record<string, unknown>)[key], random)
  }
  return copy
}

test('property: hostile JSON never throws, and what is let through can be applied without throwing', () => {
  const ydoc = openDraft(everything)
  const blocks = [...blocksOf(textIn(ydoc))].map((at) => at.block)
  let through = 0
  for (let seed = 1; seed <= 6_000; seed++) {
    const random = createRandom(seed)
    const base = random.oneOf(blocks)
    const kinds = [
      {
        kind: 'change',
        blockId: base.attrs!['id'],
        base,
        proposed: { ...base, attrs: { ...base.attrs, align: 'right' } },
      },
      { kind: 'insert', parentId: null, afterId: null, proposed: { ...base, attrs: { ...base.attrs, id: 'new' } } },
      { kind: 'remove', blockId: base.attrs!['id'], base },
    ]
    const hostile = spoilt(random.oneOf(kinds), random)
    const fault = changeFault(hostile)
    expect(fault === null || typeof fault === 'string').toBe(true)
    if (fault !== null) continue
    through++
    applyChange(openDraft(everything), hostile as BlockChange)
  }
  expect(through).toBeGreaterThan(20)
})
