import { inflateRawSync } from 'node:zlib'
import { decodeArchive } from '@plenum/sync/archive'
import { mergeTree } from '@plenum/sync/merge'
import type { Compaction, NewRow } from '@plenum/sync/ports'
import { createMemoryUpdateLog } from '@plenum/sync/test/memory-update-log'
import * as Y from 'yjs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Compactor, CompactionRefused, createCompactor } from './compactor.ts'

const documentId = 'theme.nl'
let log: ReturnType<typeof createMemoryUpdateLog>
let compactor: Compactor
let compactions: Compaction[]
let writer: Y.Doc

beforeEach(() => {
  log = createMemoryUpdateLog()
  log.create(documentId)
  compactions = []
  const compact = log.compact
  log.compact = (compaction) => {
    compactions.push(compaction)
    return compact(compaction)
  }
  compactor = createCompactor(log)
  writer = new Y.Doc()
})
afterEach(() => compactor.close())

/** One edit as a row of the log. */
function edit(run: (fragment: Y.XmlFragment) => void): NewRow {
  const before = Y.encodeStateVector(writer)
  writer.transact(() => run(writer.getXmlFragment('default')))
  return { bytes: Y.encodeStateAsUpdate(writer, before), personId: 'person-1', at: 7, clients: [], source: 'client' }
}
const paragraph = (text: string, node = 'paragraph'): NewRow =>
  edit((fragment) => {
    const element = new Y.XmlElement(node)
    element.insert(0, [new Y.XmlText(text)])
    fragment.push([element])
  })
const append = (...rows: NewRow[]) => log.append([{ documentId, rows }])
async function replay(): Promise<string> {
  const loaded = await log.load(documentId)
  const document = new Y.Doc()
  Y.applyUpdate(
    document,
    mergeTree([
      ...(loaded?.snapshot ? [loaded.snapshot.state] : []),
      ...(loaded?.tail ?? []).map(({ bytes }) => bytes),
    ]),
  )
  return document.getXmlFragment('default').toString()
}

test('(g) folds exactly the rows through the given one; what was appended meanwhile stays', async () => {
  await append(
    paragraph('a'),
    paragraph('b'),
    edit((fragment) => fragment.delete(0, 1)),
  )
  const folding = compactor.compact(documentId, 3)
  await append(paragraph('c'))
  expect((await folding)?.seq).toBe(3)
  expect(log.rowsOf(documentId).map(({ seq }) => seq)).toEqual([4])
  expect(await replay()).toBe('<paragraph>b</paragraph><paragraph>c</paragraph>')
})

test('folds again on top of what was folded', async () => {
  await append(paragraph('a'))
  await compactor.compact(documentId, 1)
  await append(paragraph('b'))
  await compactor.compact(documentId, 2)
  expect(await replay()).toBe('<paragraph>a</paragraph><paragraph>b</paragraph>')
  expect(await compactor.compact(documentId, 2)).toBeNull()
})

test('keeps the folded rows with author and time', async () => {
  const rows = [paragraph('a'), paragraph('b')]
  await append(...rows)
  await compactor.compact(documentId, 2)
  const archive = compactions[0]?.archive
  const kept = decodeArchive(new Uint8Array(inflateRawSync(archive?.bytes ?? new Uint8Array())))
  expect(kept.map(({ seq, personId, at }) => ({ seq, personId, at }))).toEqual([
    { seq: 1, personId: 'person-1', at: 7 },
    { seq: 2, personId: 'person-1', at: 7 },
  ])
  expect(kept.map(({ bytes }) => bytes)).toEqual(rows.map(({ bytes }) => bytes))
})

test('the delete set and state vector beside the snapshot are those of the snapshot', async () => {
  await append(
    paragraph('abc'),
    edit((fragment) => fragment.delete(0, 1)),
  )
  const snapshot = await compactor.compact(documentId, 2)
  const { ds } = Y.decodeUpdate(snapshot?.state ?? new Uint8Array())
  expect(Y.decodeUpdate(new Uint8Array([0, ...(snapshot?.deleteSet ?? [])])).ds).toEqual(ds)
  expect(Y.decodeStateVector(snapshot?.stateVector ?? new Uint8Array())).toEqual(
    Y.decodeStateVector(Y.encodeStateVector(writer)),
  )
})

test.each([
  ['a node that no editor knows', () => [paragraph('x', 'evilnode')]],
  ['something missing', () => (paragraph('never sent'), [paragraph('b')])],
])('rows with %s are never replaced', async (_what, rows) => {
  await append(...rows())
  await expect(compactor.compact(documentId, 1)).rejects.toBeInstanceOf(CompactionRefused)
  expect(log.rowsOf(documentId)).toHaveLength(1)
  expect(compactions).toEqual([])
})

test('two foldings at once are one after the other', async () => {
  await append(paragraph('a'), paragraph('b'))
  const [one, two] = await Promise.all([compactor.compact(documentId, 2), compactor.compact(documentId, 2)])
  expect(one?.seq).toBe(2)
  expect(two).toBeNull()
})

test('counts a text', async () => {
  paragraph('drie woorden hier')
  expect(await compactor.count(Y.encodeStateAsUpdate(writer))).toEqual({ recommendations: 0, words: 3 })
})
