import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { sentPosition, wordsOf } from '../../test/anchored-draft.ts'
import { edit } from '../../test/editing.ts'
import { everything, node, paragraph, text } from '../../test/example-draft.ts'
import { createRandom } from '../../test/random.ts'
import { resolvePassage } from './resolve-passage.ts'

/** What the server makes of a selection from and to these positions. */
const resolved = (at: ReturnType<typeof edit>, from: number, to: number) =>
  wordsOf(resolvePassage(at.ydoc, sentPosition(at, from), sentPosition(at, to)))

const note = { type: 'note', attrs: { text: 'Law' } }

describe('positions as the editor sends them', () => {
  test('give the selected words, across marks', () => {
    const at = edit(paragraph('Zones ', text('differ', { type: 'bold' }), ' in size'))
    at.select('Zones', 2, ' in size', 3)
    const { from, to } = at.editor.state.selection
    expect(resolved(at, from, to)).toEqual(['nes differ in'])
  })

  test('any selection of a draft with everything gives the characters that ProseMirror has between them', () => {
    const at = edit(...everything.content!)
    const { doc } = at.editor.state
    const random = createRandom(5)
    for (let times = 0; times < 400; times++) {
      const from = random.below(doc.content.size)
      const to = from + random.below(Math.min(40, doc.content.size - from)) + 1
      expect(resolved(at, from, to).join(''), `${from} to ${to}`).toBe(doc.textBetween(from, to))
    }
  })

  test('all of it, and blocks that are selected as a whole', () => {
    const at = edit(paragraph('one'), node('blockquote', paragraph('two'), paragraph()), paragraph('three'))
    expect(resolved(at, 0, at.editor.state.doc.content.size)).toEqual(['one', 'two', 'three'])
    expect(resolved(at, 5, 14)).toEqual(['two'])
  })

  test('text only: a note or an empty block by itself is nothing', () => {
    const at = edit(paragraph('one', note, 'two'), paragraph())
    expect(resolved(at, 4, 5)).toEqual([])
    expect(resolved(at, 3, 6)).toEqual(['e', 't'])
    expect(resolved(at, 9, 11)).toEqual([])
    expect(resolved(at, 2, 2)).toEqual([])
    expect(resolved(at, 4, 2)).toEqual([])
  })

  test('half a character is taken whole', () => {
    const at = edit(paragraph('a😀b'))
    expect(resolved(at, 3, 5)).toEqual(['😀b'])
    expect(resolved(at, 1, 3)).toEqual(['a😀'])
  })

  test('what others typed and took away meanwhile does not shift them', () => {
    const at = edit(paragraph('Zones differ in size'))
    const [from, to] = [sentPosition(at, 7), sentPosition(at, 13)]
    at.select('Zones', 0)
    at.type('All ')
    at.select('differ', 2)
    at.type('XX')
    expect(wordsOf(resolvePassage(at.ydoc, from, to))).toEqual(['diXXffer'])
    at.editor.commands.deleteRange({ from: 5, to: 11 })
    expect(wordsOf(resolvePassage(at.ydoc, from, to))).toEqual(['diXXffer'])
  })
})

describe('what is no passage of the draft', () => {
  const at = edit(paragraph('Zones differ'), paragraph('By law'))
  const good = sentPosition(at, 3)
  const encoded = (position: object) => Y.encodeRelativePosition(Y.createRelativePositionFromJSON(position))

  test('unknown items and types, other roots, values of attributes', () => {
    const before = Y.encodeStateAsUpdate(at.ydoc)
    const block = at.ydoc.getXmlFragment('default').get(0) as Y.XmlElement
    const { client, clock } = block._map.get('id')!.id
    const attribute = encoded({ item: { client, clock } })
    const roots = [...at.ydoc.share.keys()]
    for (const bad of [
      encoded({ item: { client: 99, clock: 0 } }),
      encoded({ item: { client: at.ydoc.clientID, clock: 9_999_999 } }),
      encoded({ type: { client: 99, clock: 3 } }),
      encoded({ tname: 'other' }),
      encoded({ tname: '__proto__' }),
      Uint8Array.of(),
      Uint8Array.of(2),
      attribute,
    ]) {
      expect(resolvePassage(at.ydoc, bad, good)).toEqual([])
      expect(resolvePassage(at.ydoc, good, bad)).toEqual([])
      expect(resolvePassage(at.ydoc, bad, bad)).toEqual([])
    }
    expect([...at.ydoc.share.keys()]).toEqual(roots)
    expect(Y.encodeStateAsUpdate(at.ydoc)).toEqual(before)
  })

  test('random bytes, and good ones with a byte changed, never throw', () => {
    const random = createRandom(11)
    const before = Y.encodeStateAsUpdate(at.ydoc)
    for (let times = 0; times < 3_000; times++) {
      const bytes = random.chance(0.5)
        ? good.with(random.below(good.length), random.below(256))
        : Uint8Array.from({ length: random.below(20) }, () => random.below(256))
      expect(Array.isArray(resolvePassage(at.ydoc, bytes, good))).toBe(true)
      expect(Array.isArray(resolvePassage(at.ydoc, good, bytes))).toBe(true)
    }
    expect(Y.encodeStateAsUpdate(at.ydoc)).toEqual(before)
  })

  test('text that is gone', () => {
    const other = edit(paragraph('Zones'), paragraph('differ'))
    const [from, to] = [sentPosition(other, 8), sentPosition(other, 12)]
    expect(wordsOf(resolvePassage(other.ydoc, from, to))).toEqual(['diff'])
    other.editor.commands.deleteRange({ from: 7, to: 15 })
    expect(resolvePassage(other.ydoc, from, to)).toEqual([])
  })
})
