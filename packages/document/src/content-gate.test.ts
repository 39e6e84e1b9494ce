import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { type Crafted, craftUpdate } from '../test/craft-update.ts'
import { everything } from '../test/example-draft.ts'
import { createRandom } from '../test/random.ts'
import { judgeStructs } from './content-gate.ts'
import { createDepthGuard } from './depth-guard.ts'
import { draftJsonToUpdate } from './draft-json-to-update.ts'

const judge = (update: Uint8Array) => judgeStructs(Y.decodeUpdate(update).structs)?.reason ?? null

function written(write: (doc: Y.Doc) => void): Uint8Array {
  const doc = new Y.Doc()
  write(doc)
  return Y.encodeStateAsUpdate(doc)
}

/** A paragraph with one text in the root. */
function inParagraph(write: (paragraph: Y.XmlElement, text: Y.XmlText) => void): Uint8Array {
  return written((doc) => {
    const paragraph = new Y.XmlElement('paragraph')
    const text = new Y.XmlText('words')
    paragraph.insert(0, [text])
    doc.getXmlFragment('default').insert(0, [paragraph])
    write(paragraph, text)
  })
}

const crafted = (struct: Partial<Crafted>) =>
  craftUpdate([{ client: 1, clock: 0, content: new Y.ContentString('x'), ...struct }])

describe('what an editor writes passes', () => {
  test('a draft with everything', () => {
    expect(judge(draftJsonToUpdate(everything))).toBeNull()
  })

  test.each<[string, Uint8Array]>([
    [
      'plain and overlapping marks',
      inParagraph((_p, text) => text.format(0, 2, { bold: {}, 'comment--ab12+/3=': { id: 't' } })),
    ],
    [
      'an end of a mark',
      inParagraph((_p, text) => (text.format(0, 5, { bold: {} }), text.format(2, 1, { bold: null }))),
    ],
    ['an attribute set twice', inParagraph((p) => (p.setAttribute('id', 'a'), p.setAttribute('id', 'b')))],
    ['an attribute taken away', inParagraph((p) => (p.setAttribute('id', 'a'), p.removeAttribute('id')))],
    [
      'column widths',
      written((doc) => {
        const cell = new Y.XmlElement<{ colspan: number; colwidth: (number | null)[] }>('tableCell')
        cell.setAttribute('colwidth', [100, null])
        doc.getXmlFragment('default').insert(0, [cell as unknown as Y.XmlElement])
      }),
    ],
    ['deleted and collected content', inParagraph((p, text) => (text.delete(0, 3), p.delete(0, 1)))],
    ['nothing', new Uint8Array([0, 0])],
  ])('%s', (_name, update) => {
    expect(judge(update)).toBeNull()
  })
})

describe('what no editor writes is refused', () => {
  test.each<[string, Uint8Array, string]>([
    [
      'another root',
      written((doc) => doc.getXmlFragment('other').insert(0, [new Y.XmlElement('paragraph')])),
      'unknown root',
    ],
    ['a map at the root', written((doc) => doc.getMap('default').set('a', 1)), 'attribute at the root'],
    ['a text as the root', written((doc) => doc.getText('default').insert(0, 'x')), 'text outside of a text'],
    ['values at the root', written((doc) => doc.getArray('default').insert(0, [1])), 'values outside of attributes'],
    [
      'a map',
      written((doc) => doc.getArray('default').insert(0, [new Y.Map()])),
      'a shared type other than element or text',
    ],
    [
      'a text at the root',
      written((doc) => doc.getXmlFragment('default').insert(0, [new Y.XmlText('x')])),
      'text at the root',
    ],
    [
      'a hook',
      written((doc) => doc.getXmlFragment('default').insert(0, [new Y.XmlHook('h') as unknown as Y.XmlElement])),
      'a shared type other than element or text',
    ],
    [
      'a document',
      written((doc) => doc.getArray('default').insert(0, [new Y.Doc()])),
      'content of a kind that drafts do not have',
    ],
    [
      'bytes',
      inParagraph((p) => p.setAttribute('id', new Uint8Array(3) as unknown as string)),
      'content of a kind that drafts do not have',
    ],
    [
      'an embed',
      inParagraph((_p, text) => text.insertEmbed(0, { image: 'x' })),
      'content of a kind that drafts do not have',
    ],
    [
      'an unknown node',
      written((doc) => doc.getXmlFragment('default').insert(0, [new Y.XmlElement('script')])),
      'unknown node',
    ],
    [
      'the root node within itself',
      written((doc) => doc.getXmlFragment('default').insert(0, [new Y.XmlElement('doc')])),
      'unknown node',
    ],
    [
      'a node named like a property of objects',
      written((doc) => doc.getXmlFragment('default').insert(0, [new Y.XmlElement('constructor')])),
      'unknown node',
    ],
    ['an unknown mark', inParagraph((_p, text) => text.format(0, 1, { blink: {} })), 'unknown mark'],
    [
      'a mark named like a property of objects',
      inParagraph((_p, text) => text.format(0, 1, { constructor: {} as never })),
      'unknown mark',
    ],
    [
      'a suffix on a mark that cannot overlap',
      inParagraph((_p, text) => text.format(0, 1, { 'bold--ab12+/3=': {} })),
      'unknown mark',
    ],
    ['a mark that is no object', inParagraph((_p, text) => text.format(0, 1, { bold: 'yes' })), 'unknown mark'],
    [
      'a link to a script',
      inParagraph((_p, text) => text.format(0, 1, { link: { href: 'javascript:alert(1)' } })),
      'unknown mark',
    ],
    ['an unknown attribute', inParagraph((p) => p.setAttribute('onclick', 'alert(1)')), 'attribute value not allowed'],
    [
      'an attribute named like a property of objects',
      inParagraph((p) => p.setAttribute('constructor', 'x')),
      'attribute value not allowed',
    ],
    ['an endless attribute', inParagraph((p) => p.setAttribute('id', 'x'.repeat(101))), 'attribute value not allowed'],
    [
      'an object as an attribute',
      inParagraph((p) => p.setAttribute('id', {} as unknown as string)),
      'attribute value not allowed',
    ],
    [
      'a node as an attribute',
      inParagraph((p) => p.setAttribute('id', new Y.XmlElement('paragraph') as unknown as string)),
      'node as an attribute',
    ],
    [
      'a table of a million columns',
      written((doc) => {
        const cell = new Y.XmlElement<{ colspan: number; colwidth: (number | null)[] }>('tableCell')
        cell.setAttribute('colspan', 1_000_000)
        doc.getXmlFragment('default').insert(0, [cell as unknown as Y.XmlElement])
      }),
      'attribute value not allowed',
    ],
    ['letters as an attribute', crafted({ parent: Y.createID(7, 0), parentSub: 'id' }), 'text outside of a text'],
    [
      'a format as an attribute',
      crafted({ content: new Y.ContentFormat('bold', {}), parent: Y.createID(7, 0), parentSub: 'id' }),
      'formatting outside of a text',
    ],
    [
      'an old kind of value',
      crafted({ content: new Y.ContentJSON([{}]), parent: Y.createID(7, 0), parentSub: 'id' }),
      'content of a kind that drafts do not have',
    ],
    [
      'several values as one attribute',
      crafted({ content: new Y.ContentAny(['a', 'b']), origin: Y.createID(7, 0) }),
      'values outside of attributes',
    ],
    [
      'a gap',
      Y.mergeUpdates([
        written(
          (doc) => ((doc.clientID = 5), doc.getXmlFragment('default').insert(0, [new Y.XmlElement('paragraph')])),
        ),
        craftUpdate([{ client: 5, clock: 9, content: new Y.ContentString('x'), origin: Y.createID(5, 8) }]),
      ]),
      'gap in the update',
    ],
  ])('%s', (_name, update, reason) => {
    expect(judge(update)).toBe(reason)
  })

  test('one client named twice, of which Yjs would take the second list only', () => {
    const once = craftUpdate([{ client: 1, clock: 0, content: new Y.ContentType(new Y.XmlElement('paragraph')) }])
    const twice = new Uint8Array([2, ...once.slice(1, -1), ...once.slice(1, -1), 0])
    expect(Y.decodeUpdate(twice).structs).toHaveLength(2)
    expect(judge(twice)).toBe('a client named twice')
  })
})

test('neither gate ever throws on what can be decoded', () => {
  const random = createRandom(3)
  const doc = new Y.Doc()
  Y.applyUpdate(doc, draftJsonToUpdate(everything, { clientId: 9, createId: () => String(random.below(1e9)) }))
  const state = Y.encodeStateAsUpdate(doc)
  let decoded = 0
  for (let round = 0; round < 2_000; round++) {
    const update = state.slice()
    for (let left = 1 + random.below(3); left > 0; left--) update[random.below(update.length)] = random.below(256)
    let structs: ReturnType<typeof Y.decodeUpdate>['structs']
    try {
      structs = Y.decodeUpdate(update).structs
    } catch {
      continue
    }
    decoded++
    judgeStructs(structs)
    createDepthGuard(() => new Uint8Array([0, 0])).judge(structs)
  }
  expect(decoded).toBeGreaterThan(200)
}, 30_000)
