import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { type Crafted, craftUpdate } from '../test/craft-update.ts'
import { base, idWhere, named } from '../test/guarded-draft.ts'
import { judgeStructs } from './content-gate.ts'
import { createDepthGuard } from './depth-guard.ts'

const structsOf = (update: Uint8Array) => Y.decodeUpdate(update).structs
const guardOf = (state: Uint8Array) => createDepthGuard(() => state)

const letters = idWhere(({ content }) => content instanceof Y.ContentString)
const colspan = idWhere(({ parentSub }) => parentSub === 'colspan')
const words = idWhere(({ content }) => content instanceof Y.ContentType && content.type instanceof Y.XmlText)
const element = (name: string) => new Y.ContentType(new Y.XmlElement(name))
const string = new Y.ContentString('x')

function judge(...structs: Omit<Crafted, 'client' | 'clock'>[]): string | null {
  let clock = 0
  const update = craftUpdate(structs.map((struct) => ({ ...struct, client: 2, clock: clock++ })))
  expect(judgeStructs(structsOf(update))).toBeNull()
  return guardOf(base).judge(structsOf(update))?.reason ?? null
}

describe('what stands where it may passes', () => {
  test('the document itself, again and as a whole', () => {
    expect(guardOf(base).judge(structsOf(base))).toBeNull()
    expect(guardOf(new Uint8Array([0, 0])).judge(structsOf(base))).toBeNull()
  })

  test('a block at the root, beside a block, in a part; letters beside letters; a value after a value', () => {
    expect(judge({ content: element('recommendation') })).toBeNull()
    expect(judge({ content: element('heading'), origin: named('bulletList') })).toBeNull()
    expect(judge({ content: element('table'), parent: named('recommendationStatement') })).toBeNull()
    expect(judge({ content: string, origin: letters })).toBeNull()
    expect(judge({ content: new Y.ContentAny([2]), origin: colspan })).toBeNull()
  })

  test('parent and neighbours that come in the same update, in any order of clients', () => {
    const crafted: Crafted[] = [
      { client: 9, clock: 0, content: element('listItem'), parent: Y.createID(3, 0) },
      { client: 9, clock: 1, content: element('listItem'), origin: Y.createID(9, 0) },
      { client: 3, clock: 0, content: element('orderedList') },
      { client: 3, clock: 1, content: element('paragraph'), parent: Y.createID(9, 1) },
    ]
    expect(guardOf(base).judge(structsOf(craftUpdate(crafted)))).toBeNull()
    expect(
      guardOf(base).judge(structsOf(craftUpdate(crafted.toReversed().toSorted((a, b) => a.clock - b.clock)))),
    ).toBeNull()
  })

  test('what is put beside or into something collected: Yjs drops it', () => {
    const ydoc = new Y.Doc()
    Y.applyUpdate(ydoc, base)
    const list = named('bulletList')
    const item = named('listItem')
    ydoc.getXmlFragment('default').delete(2, 1)
    const guard = guardOf(Y.encodeStateAsUpdate(ydoc))
    const update = craftUpdate([
      { client: 4, clock: 0, content: element('listItem'), origin: item },
      { client: 4, clock: 1, content: element('paragraph'), parent: Y.createID(4, 0) },
      { client: 4, clock: 2, content: element('listItem'), parent: list },
    ])
    expect(guard.judge(structsOf(update))).toBeNull()
  })
})

describe('what would make editors throw or delete is refused', () => {
  test.each<[string, Omit<Crafted, 'client' | 'clock'>, string]>([
    [
      'letters among blocks, by a neighbour',
      { content: string, origin: named('paragraph') },
      'text or value among nodes',
    ],
    ['letters in a block without a text', { content: string, parent: named('paragraph') }, 'text or value among nodes'],
    ['a value among blocks', { content: new Y.ContentAny([1]), origin: named('table') }, 'text or value among nodes'],
    [
      'a format among blocks',
      { content: new Y.ContentFormat('bold', {}), origin: named('table') },
      'text or value among nodes',
    ],
    [
      'a text among blocks',
      { content: new Y.ContentType(new Y.XmlText()), origin: named('paragraph') },
      'text where none may be',
    ],
    [
      'a text in a table',
      { content: new Y.ContentType(new Y.XmlText()), parent: named('table') },
      'text where none may be',
    ],
    ['a block among letters', { content: element('paragraph'), origin: letters }, 'node or value within text'],
    ['a value among letters', { content: new Y.ContentAny([1]), origin: letters }, 'node or value within text'],
    ['a block in a text', { content: element('paragraph'), parent: words }, 'node or value within text'],
    [
      'an attribute of a text',
      { content: new Y.ContentAny([null]), parent: words, parentSub: 'id' },
      'attribute of a text',
    ],
    ['an item outside of a list', { content: element('listItem') }, 'listItem in doc'],
    [
      'a recommendation in a list',
      { content: element('recommendation'), parent: named('listItem') },
      'recommendation in listItem',
    ],
    [
      'a recommendation in another',
      { content: element('recommendation'), parent: named('recommendation') },
      'recommendation in recommendation',
    ],
    [
      'a paragraph between cells',
      { content: element('paragraph'), origin: named('tableCell') },
      'paragraph in tableRow',
    ],
    ['a node in place of a value', { content: element('paragraph'), origin: colspan }, 'an attribute that is no value'],
    ['letters in place of a value', { content: string, origin: colspan }, 'an attribute that is no value'],
    [
      'a later value out of its rule',
      { content: new Y.ContentAny([1_000]), origin: colspan },
      'attribute value not allowed',
    ],
    ['a letter as a parent', { content: element('paragraph'), parent: letters }, 'a letter as a parent'],
    ['a value as a parent', { content: element('paragraph'), parent: colspan }, 'an attribute as a parent'],
    ['an unknown neighbour', { content: string, origin: Y.createID(77, 0) }, 'a neighbour that nobody has'],
    ['an unknown parent', { content: string, parent: Y.createID(77, 0) }, 'a parent that nobody has'],
    ['itself as a neighbour', { content: string, origin: Y.createID(2, 0) }, 'a neighbour that nobody has'],
  ])('%s', (_name, struct, reason) => {
    expect(judge(struct)).toBe(reason)
  })

  test('a ring of neighbours', () => {
    const ring = craftUpdate([
      { client: 3, clock: 0, content: element('paragraph'), origin: Y.createID(4, 0) },
      { client: 4, clock: 0, content: element('paragraph'), origin: Y.createID(3, 0) },
    ])
    expect(guardOf(base).judge(structsOf(ring))?.reason).toBe('a neighbour that nobody has')
  })

  test('a struct whose first part is known as something else', () => {
    const guard = guardOf(base)
    const first = craftUpdate([{ client: 5, clock: 0, content: element('paragraph') }])
    guard.judge(structsOf(first))
    guard.commit(structsOf(first))
    const forged = craftUpdate([{ client: 5, clock: 0, content: new Y.ContentString('xyz'), parent: words }])
    expect(guard.judge(structsOf(forged))?.reason).toBe('differs from what is known')
  })

  test('an update that begins beyond what is known of its client', () => {
    const later = craftUpdate([{ client: 5, clock: 3, content: element('paragraph') }])
    expect(guardOf(base).judge(structsOf(later))?.reason).toBe('a gap before it')
  })
})

describe('depth', () => {
  const quotes = (client: number, levels: number, parent?: Y.ID): Uint8Array =>
    craftUpdate(
      Array.from({ length: levels }, (_unused, clock): Crafted => {
        const within = clock > 0 ? Y.createID(client, clock - 1) : parent
        return { client, clock, content: element('blockquote'), ...(within && { parent: within }) }
      }),
    )

  test('forty levels and no more, in one update', () => {
    expect(guardOf(base).judge(structsOf(quotes(5, 40)))).toBeNull()
    expect(guardOf(base).judge(structsOf(quotes(5, 41)))?.reason).toBe('nested deeper than 40')
    expect(guardOf(base).judge(structsOf(quotes(5, 50_000)))?.reason).toBe('nested deeper than 40')
  })

  test('across updates', () => {
    const guard = guardOf(base)
    for (const update of [quotes(5, 30), quotes(6, 10, Y.createID(5, 29))]) {
      const structs = structsOf(update)
      expect(guard.judge(structs)).toBeNull()
      guard.commit(structs)
    }
    expect(guard.judge(structsOf(quotes(7, 1, Y.createID(6, 9))))?.reason).toBe('nested deeper than 40')
  })

  test('what was judged but not stored leaves no trace', () => {
    const guard = guardOf(base)
    expect(guard.judge(structsOf(quotes(5, 40)))).toBeNull()
    expect(guard.judge(structsOf(quotes(6, 1, Y.createID(5, 39))))?.reason).toBe('a parent that nobody has')
    const forged = craftUpdate([{ client: 5, clock: 0, content: string, parent: named('paragraph') }])
    expect(guard.judge(structsOf(forged))?.reason).toBe('text or value among nodes')
  })

  test('on top of what other nodes stored, told or not', () => {
    const nested = quotes(5, 40)
    const tooDeep = structsOf(quotes(6, 1, Y.createID(5, 39)))
    let state = base
    const guard = createDepthGuard(() => state)
    expect(guard.judge(structsOf(quotes(4, 1)))).toBeNull()
    guard.commit(structsOf(quotes(4, 1)))
    state = Y.mergeUpdates([base, nested])
    expect(guard.judge(tooDeep)?.reason).toBe('nested deeper than 40')
    // Not in the state yet, and still known.
    expect(guard.judge(structsOf(quotes(8, 1, Y.createID(4, 0))))).toBeNull()

    const told = guardOf(base)
    told.judge(structsOf(quotes(4, 1)))
    told.commit(structsOf(nested))
    expect(told.judge(tooDeep)?.reason).toBe('nested deeper than 40')
  })

  test('the state is read at the first judgement of content, and when an update builds on something unknown', () => {
    let reads = 0
    const guard = createDepthGuard(() => (reads++, base))
    guard.judge([])
    guard.commit(structsOf(quotes(5, 2)))
    expect(reads).toBe(0)
    guard.judge(structsOf(quotes(6, 1)))
    guard.judge(structsOf(quotes(7, 41)))
    expect(reads).toBe(1)
    guard.judge(structsOf(quotes(7, 1, Y.createID(99, 0))))
    expect(reads).toBe(2)
  })
})
