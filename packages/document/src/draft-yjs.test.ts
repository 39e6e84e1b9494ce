import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { craftUpdate } from '../test/craft-update.ts'
import { doc, everything, node, paragraph, recommendation, text } from '../test/example-draft.ts'
import { assignIds } from './assign-ids.ts'
import { canonicalDraft } from './canonical-draft.ts'
import { checkDraft } from './check-draft.ts'
import { draftJsonToUpdate } from './draft-json-to-update.ts'
import type { DraftNode } from './draft-node.ts'
import { updateToDraftJson } from './update-to-draft-json.ts'

const withoutIds = (draft: DraftNode): unknown =>
  JSON.parse(JSON.stringify(draft), (key, value: unknown) => (key === 'id' ? undefined : value))

function allIds(draft: DraftNode): unknown[] {
  const own = draft.attrs && 'id' in draft.attrs ? [draft.attrs['id']] : []
  return [...own, ...(draft.content ?? []).flatMap(allIds)]
}

describe('a draft as a Yjs update and back', () => {
  test('is the same draft, with ids', () => {
    const back = updateToDraftJson(draftJsonToUpdate(everything))
    expect(withoutIds(back)).toEqual(withoutIds(canonicalDraft(everything)))
    const ids = allIds(back)
    expect(ids).not.toContain(null)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).toContain('rec-1')
  })

  test('same client and same ids give the same bytes', () => {
    const make = () => {
      let next = 0
      return draftJsonToUpdate(everything, { clientId: 5, createId: () => `id-${next++}` })
    }
    expect(make()).toEqual(make())
  })

  test('an empty draft has one paragraph with a text, so that two who begin at once write into the same one', () => {
    const update = draftJsonToUpdate({ type: 'doc' })
    const [one, two] = [1, 2].map((client) => {
      const ydoc = new Y.Doc()
      ydoc.clientID = client
      Y.applyUpdate(ydoc, update)
      const written = ydoc.getXmlFragment('default').get(0) as Y.XmlElement
      ;(written.get(0) as Y.XmlText).insert(0, `by ${client} `)
      return Y.encodeStateAsUpdate(ydoc)
    })
    const merged = updateToDraftJson(Y.mergeUpdates([one!, two!]))
    expect(merged.content).toHaveLength(1)
    expect(merged.content![0]!.content).toEqual([text('by 1 by 2 ')])
  })

  test('refuses what the schema does not have', () => {
    expect(() => draftJsonToUpdate(doc(node('script')))).toThrow(RangeError)
    expect(() => draftJsonToUpdate(doc(node('listItem')))).toThrow(RangeError)
    expect(() => draftJsonToUpdate(doc(node('paragraph', text('x', { type: 'blink' }))))).toThrow(RangeError)
    expect(() => draftJsonToUpdate(doc({ type: 'heading', attrs: { level: 9 } }))).toThrow(RangeError)
  })

  test('an update of nothing is an empty draft', () => {
    expect(updateToDraftJson(new Uint8Array([0, 0]))).toEqual({ type: 'doc' })
  })
})

test('ids: the first holder keeps one, the others get new ones', () => {
  let next = 0
  const assigned = assignIds(
    doc(recommendation('a', 'x', []), recommendation('a', 'y', []), paragraph('z')),
    () => `${next++}`,
  )
  expect((assigned.content ?? []).map((block) => block.attrs?.['id'])).toEqual(['a', '3', '7'])
})

describe('the canonical form', () => {
  test('does not depend on how texts were cut or in which order overlapping marks came', () => {
    const comment = (id: string) => ({ type: 'comment', attrs: { id } })
    const cut = doc(
      paragraph(
        text('a', comment('2'), { type: 'bold' }, comment('1')),
        text('b', comment('1'), comment('2'), { type: 'bold' }),
      ),
    )
    const whole = doc(paragraph(text('ab', { type: 'bold' }, comment('1'), comment('2'))))
    expect(JSON.stringify(canonicalDraft(cut))).toBe(JSON.stringify(canonicalDraft(whole)))
  })

  test('has no marks on breaks and notes, which Yjs could not hold', () => {
    const draft = doc(paragraph({ type: 'hardBreak', marks: [{ type: 'bold' }] }))
    expect(canonicalDraft(draft).content![0]!.content).toEqual([{ type: 'hardBreak' }])
  })

  test('drops attributes that the schema does not have, and empty texts', () => {
    const draft = doc({ ...paragraph(text('')), attrs: { onclick: 'x' } })
    expect(canonicalDraft(draft)).toEqual(doc({ type: 'paragraph', attrs: { id: null } }))
  })
})

function written(write: (ydoc: Y.Doc) => void): Uint8Array {
  const ydoc = new Y.Doc()
  write(ydoc)
  return Y.encodeStateAsUpdate(ydoc)
}

const inRoot = (...elements: (Y.XmlElement | Y.XmlText)[]) =>
  written((ydoc) => ydoc.getXmlFragment('default').insert(0, elements))

function nested(levels: number): Y.XmlElement {
  const top = new Y.XmlElement('blockquote')
  let last = top
  for (let level = 1; level < levels; level++) {
    const next = new Y.XmlElement('blockquote')
    last.insert(0, [next])
    last = next
  }
  return top
}

/** Deeper than Yjs itself can write. */
function nestedDeep(levels: number): Uint8Array {
  const quote = (_unused: unknown, clock: number) => ({
    client: 1,
    clock,
    content: new Y.ContentType(new Y.XmlElement('blockquote')),
    ...(clock > 0 && { parent: Y.createID(1, clock - 1) }),
  })
  return craftUpdate(Array.from({ length: levels }, quote))
}

const element = (name: string, ...children: (Y.XmlElement | Y.XmlText)[]) => {
  const made = new Y.XmlElement(name)
  made.insert(0, children)
  return made
}

describe('checkDraft', () => {
  test.each<[string, Uint8Array]>([
    ['an empty document', new Uint8Array([0, 0])],
    ['a draft with everything', draftJsonToUpdate(everything)],
    [
      'containers that a merge emptied',
      inRoot(element('bulletList', element('listItem')), element('recommendation'), element('table')),
    ],
    ['forty levels', inRoot(nested(40))],
  ])('passes %s', (_name, update) => {
    expect(checkDraft(update)).toEqual({ ok: true })
  })

  const attribute = element('heading')
  attribute.setAttribute('level', 7 as unknown as string)
  const marked = new Y.XmlText()
  marked.insert(0, 'x', { blink: {} })

  test.each<[string, Uint8Array]>([
    ['bytes', new Uint8Array([1, 2, 3])],
    ['an unknown node', inRoot(element('script'))],
    ['an unknown mark', inRoot(element('paragraph', marked))],
    ['an attribute out of its rule', inRoot(attribute)],
    ['a child in the wrong parent', inRoot(element('blockquote', element('listItem')))],
    ['a text in the wrong parent', inRoot(element('table', new Y.XmlText('x')))],
    ['a text at the root', inRoot(new Y.XmlText('x'))],
    ['forty-one levels', inRoot(nested(41))],
    ['fifty thousand levels', nestedDeep(50_000)],
    ['another root', written((ydoc) => ydoc.getText('other').insert(0, 'x'))],
    ['a map at the root', written((ydoc) => ydoc.getMap('default').set('a', 1))],
    ['letters at the root', written((ydoc) => ydoc.getText('default').insert(0, 'x'))],
    ['a map in the root', written((ydoc) => ydoc.getArray('default').insert(0, [new Y.Map()]))],
    ['a document in the root', written((ydoc) => ydoc.getArray('default').insert(0, [new Y.Doc()]))],
  ])('refuses %s', (_name, update) => {
    expect(checkDraft(update)).toMatchObject({ ok: false })
  })

  test('refuses what refers to something missing', () => {
    const ydoc = new Y.Doc()
    const updates: Uint8Array[] = []
    ydoc.on('update', (update: Uint8Array) => updates.push(update))
    ydoc.getXmlFragment('default').insert(0, [new Y.XmlElement('paragraph')])
    ydoc.getXmlFragment('default').insert(1, [new Y.XmlElement('paragraph')])
    expect(checkDraft(updates[1]!)).toEqual({ ok: false, reason: 'refers to what is not in it' })
  })
})
