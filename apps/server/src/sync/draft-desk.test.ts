import type { AddressInfo } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { commentKey } from '@plenum/document/anchor/comment-key'
import { markedThreads } from '@plenum/document/anchor/marked-threads'
import { updateToDraftJson } from '@plenum/document/update-to-draft-json'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { type Cast, createCast } from '../../test/cast.ts'
import { openDraft, until } from '../../test/draft-client.ts'
import { type TestApp, createTestApp } from '../../test/test-app.ts'
import { type DraftDesk, draftDesk } from './draft-desk.ts'

let app: TestApp
let cast: Cast
let desk: DraftDesk
let documentId: string
let editor: ReturnType<typeof openDraft>

beforeEach(async () => {
  app = await createTestApp()
  cast = await createCast(app)
  desk = draftDesk(app.app)
  documentId = `${cast.themeId}.nl`
  await app.app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = app.app.server.address() as AddressInfo
  editor = openDraft(`http://127.0.0.1:${port}`, documentId, cast.editor)
  await editor.synced()
  const block = new Y.XmlElement('paragraph')
  block.setAttribute('id', 'p1')
  block.insert(0, [new Y.XmlText('Elke aspirant krijgt een mentor.')])
  editor.document.getXmlFragment('default').push([block])
  await until(async () => (await logged()).includes('mentor'))
})
afterEach(async () => {
  vi.restoreAllMocks()
  editor.destroy()
  await app.close()
})

/** Nobody's right has gone meanwhile. */
const may = async (): Promise<void> => {}

const log = async () => (await app.deps.updateLog.load(documentId))?.tail ?? []
async function stored(): Promise<Y.Doc> {
  const doc = new Y.Doc()
  for (const { bytes } of await log()) Y.applyUpdate(doc, bytes)
  return doc
}
const logged = async () => (await stored()).getXmlFragment('default').toString()

/** Encoded relative positions of characters in the paragraph `p1`. */
function positions(from: number, to: number): [Uint8Array, Uint8Array] {
  const fragment = editor.document.getXmlFragment('default')
  const block = fragment.toArray().find((one) => one instanceof Y.XmlElement && one.getAttribute('id') === 'p1')
  const text = block instanceof Y.XmlElement ? block.get(0) : null
  if (!(text instanceof Y.XmlText)) throw new Error('no text')
  const at = (index: number) => Y.encodeRelativePosition(Y.createRelativePositionFromTypeIndex(text, index))
  return [at(from), at(to)]
}

test('a mark is logged as the commenter’s, shown to who is writing, and not among what can be read', async () => {
  const rows = (await log()).length
  const passage = await desk.mark(documentId, cast.reviewer.personId, 'thread-1', ...positions(5, 13), may)
  expect(passage).toEqual({
    blockId: 'p1',
    recommendationId: null,
    quote: 'aspirant',
    before: 'Elke ',
    after: ' krijgt een mentor.',
  })
  expect(await log()).toHaveLength(rows + 1)
  const written = await app.deps.updateLog.readForArchive(documentId, rows + 1)
  expect(written.at(-1)?.personId).toBe(cast.reviewer.personId)
  await until(() => markedThreads(editor.document).has('thread-1'))
  expect(JSON.stringify(await desk.read(documentId))).not.toContain('thread-1')
  expect(JSON.stringify(updateToDraftJson(Y.encodeStateAsUpdate(await stored())))).toContain('thread-1')
})

test('what nobody may see yet is looked up and writes nothing', async () => {
  const rows = (await log()).length
  expect(await desk.passage(documentId, ...positions(0, 4))).toMatchObject({ quote: 'Elke' })
  expect(
    await desk.mark(documentId, cast.reviewer.personId, 't', new Uint8Array([9, 9]), new Uint8Array(), may),
  ).toBeNull()
  expect(await log()).toHaveLength(rows)
})

test('who reads the same text asks for it once, and after an edit anew', async () => {
  const ask = vi.spyOn(Worker.prototype, 'postMessage')
  const [one, two] = await Promise.all([desk.read(documentId), desk.read(documentId)])
  expect(one).not.toBeNull()
  expect(two).toBe(one)
  expect(await desk.read(documentId)).toBe(one)
  expect(ask).toHaveBeenCalledTimes(1)
  const block = (text: string) => ({ type: 'paragraph', attrs: { id: 'p1' }, content: [{ type: 'text', text }] })
  const [base, proposed] = [
    block('Elke aspirant krijgt een mentor.'),
    block('Elke aspirant krijgt een erkende mentor.'),
  ]
  await desk.apply(documentId, cast.editor.personId, { kind: 'change', blockId: 'p1', base, proposed }, may)
  expect(JSON.stringify(await desk.read(documentId))).toContain('erkende')
})

test('a passage is found again and marked; one that is gone is not', async () => {
  const passage = { blockId: 'p1', recommendationId: null, quote: 'mentor', before: 'krijgt een ', after: '.' }
  expect(await desk.markPassage(documentId, cast.reviewer.personId, 't', passage, may)).toMatchObject({
    quote: 'mentor',
  })
  const gone = { ...passage, quote: 'meester' }
  expect(await desk.markPassage(documentId, cast.reviewer.personId, 't2', gone, may)).toBeNull()
})

test('however many marks somebody makes, the text knows one client of theirs', async () => {
  for (let index = 0; index < 5; index++) {
    await desk.mark(documentId, cast.reviewer.personId, `thread-${index}`, ...positions(index, index + 8), may)
  }
  await desk.mark(documentId, cast.editor.personId, 'thread-9', ...positions(0, 4), may)
  const owners = [...((await app.deps.updateLog.load(documentId))?.owners.values() ?? [])]
  expect(owners.filter((owner) => owner === cast.reviewer.personId)).toHaveLength(1)
  expect([...markedThreads(await stored()).keys()].toSorted()).toEqual(
    ['0', '1', '2', '3', '4', '9'].map((name) => `thread-${name}`),
  )
  await until(() => markedThreads(editor.document).size === 6)
})

test('after an edit that was not stored the next one is written under another client', async () => {
  await desk.mark(documentId, cast.reviewer.personId, 'thread-1', ...positions(0, 4), may)
  vi.spyOn(app.deps.updateLog, 'append').mockRejectedValueOnce(new Error('disk full'))
  await expect(desk.mark(documentId, cast.reviewer.personId, 'thread-2', ...positions(5, 13), may)).rejects.toThrow()
  await desk.mark(documentId, cast.reviewer.personId, 'thread-3', ...positions(5, 13), may)
  const owners = [...((await app.deps.updateLog.load(documentId))?.owners.values() ?? [])]
  expect(owners.filter((owner) => owner === cast.reviewer.personId)).toHaveLength(2)
})

test('what may no longer be once it is made is not written', async () => {
  const rows = (await log()).length
  const refusal = new Error('the stage has closed the text')
  const confirm = () => Promise.reject(refusal)
  const [from, to] = positions(5, 13)
  await expect(desk.mark(documentId, cast.reviewer.personId, 'thread-1', from, to, confirm)).rejects.toBe(refusal)
  expect(await log()).toHaveLength(rows)
  expect(await desk.mark(documentId, cast.reviewer.personId, 'thread-1', from, to, may)).not.toBeNull()
})

test('nobody marks a whole draft', async () => {
  const fragment = editor.document.getXmlFragment('default')
  fragment.push(
    Array.from({ length: 60 }, () => {
      const block = new Y.XmlElement('paragraph')
      block.insert(0, [new Y.XmlText('Zin.')])
      return block
    }),
  )
  await until(async () => (await logged()).split('Zin.').length === 61)
  const rows = (await log()).length
  const at = (index: number) => Y.encodeRelativePosition(Y.createRelativePositionFromTypeIndex(fragment, index))
  const all = [at(0), at(fragment.length)] as const
  await expect(desk.mark(documentId, cast.reviewer.personId, 'thread-1', ...all, may)).rejects.toMatchObject({
    code: 'too-large',
  })
  await expect(desk.passage(documentId, ...all)).rejects.toMatchObject({ code: 'too-large' })
  expect(await log()).toHaveLength(rows)
})

test('a change is put in once, with its row; a second time it says that it is there', async () => {
  const block = (text: string) => ({
    type: 'paragraph',
    attrs: { id: 'p1' },
    content: [{ type: 'text', text }],
  })
  const change = {
    kind: 'change',
    blockId: 'p1',
    base: block('Elke aspirant krijgt een mentor.'),
    proposed: block('Elke aspirant krijgt een erkende mentor.'),
  } as const
  const rows = (await log()).length
  const both = await Promise.all([1, 2, 3].map(() => desk.apply(documentId, cast.reviewer.personId, change, may)))
  expect(both).toEqual([{ outcome: 'applied', seq: rows + 1 }, { outcome: 'done' }, { outcome: 'done' }])
  await until(() => editor.text().includes('een erkende mentor'))
  expect(await desk.apply(documentId, cast.editor.personId, change, may)).toEqual({ outcome: 'done' })
  expect((await logged()).match(/erkende/g)).toHaveLength(1)
  const other = { ...change, proposed: block('Elke aspirant krijgt een goede mentor.') }
  expect(await desk.apply(documentId, cast.editor.personId, other, may)).toEqual({ outcome: 'conflict' })
})

test('it edits while somebody writes in the same paragraph, and both are there', async () => {
  const [from, to] = positions(5, 13)
  const text = (editor.document.getXmlFragment('default').toArray().at(-1) as Y.XmlElement).get(0) as Y.XmlText
  const writing = Array.from({ length: 40 }, async (_, index) => {
    await setTimeout(index)
    text.insert(0, 'x')
  })
  const marking = desk.mark(documentId, cast.reviewer.personId, 'thread-1', from, to, may)
  await Promise.all([...writing, marking])
  await until(async () => (await logged()).includes('x'.repeat(40)))
  const ranges = markedThreads(await stored()).get('thread-1')
  expect(
    ranges?.map(({ text: at, index, length }) =>
      at
        .toString()
        .replace(/<[^>]+>/g, '')
        .slice(index, index + length),
    ),
  ).toEqual(['aspirant'])
})

test('marks that no thread stands behind go, and marks of threads come back where their passage is', async () => {
  editor.document.transact(() => {
    const text = (editor.document.getXmlFragment('default').toArray().at(-1) as Y.XmlElement).get(0) as Y.XmlText
    text.format(0, 4, { [commentKey('forged')]: { id: 'forged' } })
  })
  await until(async () => markedThreads(await stored()).has('forged'))
  const passage = { blockId: 'p1', recommendationId: null, quote: 'een mentor', before: 'krijgt ', after: '.' }
  const mended = await desk.mend(
    documentId,
    [
      { id: 'real', passage },
      { id: 'lost', passage: { ...passage, quote: 'niet meer' } },
    ],
    may,
  )
  expect(mended).toMatchObject({ lost: ['lost'], attached: ['real'] })
  expect([...markedThreads(await stored()).keys()]).toEqual(['real'])
  const rows = (await log()).length
  await desk.mend(documentId, [{ id: 'real', passage }], may)
  expect(await log()).toHaveLength(rows)
})

test('without a document, and when the log fails, it says so and nothing is shown', async () => {
  expect(await desk.read('nowhere.nl')).toBeNull()
  await expect(desk.passage('nowhere.nl', new Uint8Array(), new Uint8Array())).rejects.toMatchObject({
    code: 'no-such-draft',
  })
  const append = vi.spyOn(app.deps.updateLog, 'append').mockRejectedValueOnce(new Error('disk full'))
  await expect(
    desk.mark(documentId, cast.reviewer.personId, 'thread-1', ...positions(5, 13), may),
  ).rejects.toMatchObject({
    code: 'unavailable',
  })
  expect(append).toHaveBeenCalledOnce()
  expect(markedThreads(editor.document).has('thread-1')).toBe(false)
  expect(await desk.mark(documentId, cast.reviewer.personId, 'thread-1', ...positions(5, 13), may)).not.toBeNull()
})
