import {
  absolutePositionToRelativePosition,
  relativePositionToAbsolutePosition,
  ySyncPluginKey,
} from '@tiptap/y-tiptap'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { everything, node, paragraph, recommendation, text, withAttrs } from '../../test/example-draft.ts'
import { createHeadlessEditor } from '../../test/headless-editor.ts'
import { applyGuarded, openDraft, replica, textIn } from '../../test/suggesting.ts'
import { draftTexts } from '../anchor/draft-texts.ts'
import { markThread } from '../anchor/mark-thread.ts'
import { markedThreads } from '../anchor/marked-threads.ts'
import { canonicalDraft } from '../canonical-draft.ts'
import { fragmentName } from '../draft-format.ts'
import type { DraftNode } from '../draft-node.ts'
import type { BlockChange } from './block-change.ts'
import { blockWithId } from './block-with-id.ts'

const bold = { type: 'bold' }
const block = (...content: (string | DraftNode)[]) => canonicalDraft(withAttrs({ id: 'p' }, paragraph(...content)))
const open = (...blocks: DraftNode[]) => openDraft({ type: 'doc', content: blocks })
const change = (ydoc: Y.Doc, proposed: DraftNode): BlockChange => {
  const id = proposed.attrs!['id'] as string
  return { kind: 'change', blockId: id, base: blockWithId(textIn(ydoc), id)!, proposed }
}
const inDraft = (ydoc: Y.Doc, id = 'p') => blockWithId(textIn(ydoc), id)

function mark(ydoc: Y.Doc, words: string, threadId: string): void {
  const found = draftTexts(ydoc).find((each) => each.toString().includes(words) || plain(each).includes(words))!
  markThread(ydoc, [{ text: found, index: plain(found).indexOf(words), length: words.length }], threadId)
}
const plain = (each: Y.XmlText) => (each.toDelta() as { insert: string }[]).map(({ insert }) => insert).join('')
const marked = (ydoc: Y.Doc, threadId: string) =>
  (markedThreads(ydoc).get(threadId) ?? []).map(({ text: each, index, length }) =>
    plain(each).slice(index, index + length),
  )

/** How many elements and texts of the document came with what `write` did. */
function newTypes(ydoc: Y.Doc, write: () => void): number {
  const before = Y.encodeStateVector(ydoc)
  write()
  const { structs } = Y.decodeUpdate(Y.encodeStateAsUpdate(ydoc, before))
  return structs.filter((struct) => struct instanceof Y.Item && struct.content instanceof Y.ContentType).length
}

describe('threads', () => {
  test('new text at the edge of a passage is not in it, in the middle it is', () => {
    const ydoc = open(block('Zones below a limit may join.'))
    mark(ydoc, 'below a limit', 't')
    applyGuarded(ydoc, change(ydoc, block('Zones far below a firm limit surely may join.')))
    expect(inDraft(ydoc)).toEqual(block('Zones far below a firm limit surely may join.'))
    expect(marked(ydoc, 't')).toEqual(['below a firm limit'])
  })

  test('a replaced word stays in the passage that has more; a passage replaced whole is on removed text', () => {
    const ydoc = open(block('Zones below a limit may join.'))
    mark(ydoc, 'below a limit', 'more')
    mark(ydoc, 'limit', 'whole')
    applyGuarded(ydoc, change(ydoc, block('Zones below a bound may join.')))
    expect(marked(ydoc, 'more')).toEqual(['below a bound'])
    expect(marked(ydoc, 'whole')).toEqual([])
  })

  test('corrected words keep theirs, letter by letter', () => {
    const ydoc = open(block('De federale overheid beslist.'))
    mark(ydoc, 'overheid', 't')
    applyGuarded(ydoc, change(ydoc, block('De federalen overheden beslist.')))
    expect(marked(ydoc, 't')).toEqual(['overhed'])
  })

  test('formatting, and overlapping threads', () => {
    const ydoc = open(block('Zones below a limit may join.'))
    mark(ydoc, 'Zones below', 'one')
    mark(ydoc, 'below a', 'two')
    const proposed = block('Zones ', text('below a limit', bold), ' may join.')
    expect(newTypes(ydoc, () => applyGuarded(ydoc, change(ydoc, proposed)))).toBe(0)
    expect(inDraft(ydoc)).toEqual(proposed)
    expect([marked(ydoc, 'one').join(''), marked(ydoc, 'two').join('')]).toEqual(['Zones below', 'below a'])
    applyGuarded(ydoc, change(ydoc, block('Zones below a limit may join.')))
    expect(inDraft(ydoc)).toEqual(block('Zones below a limit may join.'))
    expect([marked(ydoc, 'one').join(''), marked(ydoc, 'two').join('')]).toEqual(['Zones below', 'below a'])
  })

  test('a paragraph that becomes a heading, a list or a quote', () => {
    for (const proposed of [
      withAttrs({ id: 'p', level: 2 }, node('heading', text('Zones below the limit'))),
      withAttrs({ id: 'p' }, node('bulletList', node('listItem', paragraph('Zones below the limit')))),
      withAttrs({ id: 'p' }, node('blockquote', withAttrs({ id: 'q' }, paragraph('Zones below the limit')))),
    ]) {
      const ydoc = open(block('Zones below a limit'))
      mark(ydoc, 'Zones below', 't')
      expect(applyGuarded(ydoc, change(ydoc, canonicalDraft(proposed)))).toBe('applied')
      expect(inDraft(ydoc)).toEqual(canonicalDraft(proposed))
      expect(marked(ydoc, 't')).toEqual(['Zones below'])
    }
  })

  test('a copied row has none of them', () => {
    const row = (name: string) =>
      withAttrs(
        { id: name },
        node(
          'tableRow',
          withAttrs({ id: `${name}-c` }, node('tableCell', withAttrs({ id: `${name}-p` }, paragraph('North')))),
        ),
      )
    const ydoc = open(withAttrs({ id: 't' }, node('table', row('a'))))
    mark(ydoc, 'North', 'thread')
    const table = canonicalDraft(withAttrs({ id: 't' }, node('table', row('b'), row('a'))))
    expect(newTypes(ydoc, () => applyGuarded(ydoc, change(ydoc, table)))).toBe(4)
    expect(inDraft(ydoc, 't')).toEqual(table)
    expect(marked(ydoc, 'thread')).toEqual(['North'])
    const emptied = canonicalDraft(withAttrs({ id: 't' }, node('table', row('b'))))
    applyGuarded(ydoc, change(ydoc, emptied))
    expect(marked(ydoc, 'thread')).toEqual([])
  })

  test('a moved block', () => {
    const ydoc = open(block('Zones'), withAttrs({ id: 'q' }, paragraph('Pay')))
    mark(ydoc, 'Zones', 't')
    const moved: BlockChange = {
      kind: 'insert',
      move: true,
      parentId: null,
      afterId: 'q',
      beforeId: null,
      proposed: block('Zones'),
    }
    expect(applyGuarded(ydoc, moved)).toBe('applied')
    expect(textIn(ydoc).content!.map(({ attrs }) => attrs!['id'])).toEqual(['q', 'p'])
    expect(marked(ydoc, 't')).toEqual(['Zones'])
    expect(applyGuarded(ydoc, moved)).toBe('done')
  })
})

test("another person's caret stays at its word", () => {
  const ydoc = open(block('Zones below a limit may join.'))
  const at = createHeadlessEditor(ydoc)
  const fragment = ydoc.getXmlFragment(fragmentName)
  const { binding } = ySyncPluginKey.getState(at.editor.state) as { binding: { mapping: never } }
  // Before the second letter of "limit".
  const caret = absolutePositionToRelativePosition(
    1 + 'Zones below a l'.length,
    fragment,
    binding.mapping,
  ) as Y.RelativePosition
  applyGuarded(ydoc, change(ydoc, block('All the zones under a limit must join.')))
  const now = relativePositionToAbsolutePosition(ydoc, fragment, caret, binding.mapping)
  expect(now).toBe(1 + 'All the zones under a l'.length)
  at.destroy()
})

describe('atoms', () => {
  const note = (words: string): DraftNode => ({ type: 'note', attrs: { text: words } })
  const versions = [
    block('One two three'),
    block('One', note('a'), ' two three'),
    block('One', note('b'), ' two', { type: 'hardBreak' }, { type: 'hardBreak' }, ' three'),
    block(note('a'), note('b')),
    block({ type: 'hardBreak' }, text('One ', bold), 'two three', note('z')),
    block(),
    block('Four'),
  ]

  test.each(versions.flatMap((from) => versions.filter((to) => to !== from).map((to) => ({ from, to }))))(
    'from $from.content to $to.content',
    ({ from, to }) => {
      const ydoc = open(from)
      expect(applyGuarded(ydoc, change(ydoc, to))).toBe('applied')
      expect(inDraft(ydoc)).toEqual(to)
      const element = ydoc.getXmlFragment(fragmentName).get(0) as Y.XmlElement
      const kinds = element.toArray().map((child) => child instanceof Y.XmlText)
      expect(kinds.length).toBeGreaterThan(0)
      expect(kinds.some((isText, index) => isText && kinds[index + 1])).toBe(false)
    },
  )

  test('a passage around a new break stays', () => {
    const ydoc = open(block('Zones below a limit may join.'))
    mark(ydoc, 'below a limit', 't')
    applyGuarded(ydoc, change(ydoc, block('Zones below', { type: 'hardBreak' }, ' a limit may join.')))
    expect(marked(ydoc, 't')).toEqual(['below', ' a limit'])
    applyGuarded(ydoc, change(ydoc, block('Zones below a limit may join.')))
    expect(marked(ydoc, 't')).toEqual(['below a limit'])
  })
})

test('letters of two UTF-16 units are never cut', () => {
  const ydoc = open(block('Zones 😀😁 join.'))
  applyGuarded(ydoc, change(ydoc, block('Zones 😃😁 join.')))
  expect(inDraft(replica(ydoc))).toEqual(block('Zones 😃😁 join.'))
})

test('an emptied paragraph keeps its text, and a new empty one has one', () => {
  const ydoc = open(block('Zones'))
  expect(newTypes(ydoc, () => applyGuarded(ydoc, change(ydoc, block())))).toBe(0)
  applyGuarded(ydoc, { kind: 'insert', parentId: null, afterId: 'p', proposed: withAttrs({ id: 'new' }, paragraph()) })
  const elements = ydoc.getXmlFragment(fragmentName).toArray() as Y.XmlElement[]
  expect(elements.map((each) => each.get(0) instanceof Y.XmlText)).toEqual([true, true])
})

test('attributes are set in their place', () => {
  const ydoc = open(recommendation('r', 'Join', [paragraph('Zones join.')]))
  const shell = (addressees: string): DraftNode => ({
    type: 'recommendation',
    attrs: { id: 'r', addressees, timeFrame: '' },
  })
  const addressed: BlockChange = { kind: 'change', blockId: 'r', base: shell(''), proposed: shell('Mayors') }
  const before = textIn(ydoc)
  expect(newTypes(ydoc, () => expect(applyGuarded(ydoc, addressed)).toBe('applied'))).toBe(0)
  expect(inDraft(ydoc, 'r')).toEqual({ ...blockWithId(before, 'r'), attrs: shell('Mayors').attrs })
  expect(applyGuarded(ydoc, addressed)).toBe('done')
})

test('an empty list of content is none: what is in a container stays', () => {
  const ydoc = open(recommendation('r', 'Join', [paragraph('Zones join.')]))
  const shell = (addressees: string) => ({
    type: 'recommendation',
    attrs: { id: 'r', addressees, timeFrame: '' },
    content: [],
  })
  const content = inDraft(ydoc, 'r')!.content
  applyGuarded(ydoc, { kind: 'change', blockId: 'r', base: shell(''), proposed: shell('Mayors') })
  expect(inDraft(ydoc, 'r')).toMatchObject({ attrs: { addressees: 'Mayors' }, content })
})

test('only what differs is written, within a container too', () => {
  const ydoc = openDraft(everything)
  const before = textIn(ydoc)
  const rec = blockWithId(before, 'rec-1')!
  const proposed = canonicalDraft(
    JSON.parse(JSON.stringify(rec).replace('Shifts cannot', 'Night shifts cannot')) as DraftNode,
  )
  expect(newTypes(ydoc, () => expect(applyGuarded(ydoc, change(ydoc, proposed))).toBe('applied'))).toBe(0)
  expect(inDraft(ydoc, 'rec-1')).toEqual(proposed)
})

test('nothing is written when it is done, gone or in conflict', () => {
  const ydoc = open(block('Zones may join.'))
  const must = change(ydoc, block('Zones must join.'))
  const can = change(ydoc, block('Zones can join.'))
  expect(applyGuarded(ydoc, must)).toBe('applied')
  expect(applyGuarded(ydoc, must)).toBe('done')
  expect(applyGuarded(ydoc, can)).toBe('conflict')
  expect(applyGuarded(ydoc, { ...can, blockId: 'nowhere' } as BlockChange)).toBe('gone')
})

test('two replicas that accept different suggestions on one block at once end with both', () => {
  const ydoc = open(block('Zones below a limit may join.'))
  const [a, b] = [replica(ydoc), replica(ydoc)]
  applyGuarded(a, change(ydoc, block('Small zones below a limit may join.')))
  applyGuarded(b, change(ydoc, block('Zones below a limit must join.')))
  Y.applyUpdate(a, Y.encodeStateAsUpdate(b))
  expect(inDraft(a)).toEqual(block('Small zones below a limit must join.'))
})
