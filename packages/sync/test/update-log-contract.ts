import * as Y from 'yjs'
import { beforeEach, expect, test } from 'vitest'
import type { DocumentId } from '@plenum/schema/id'
import type { NewRow, UpdateLog } from '../src/ports.ts'

type Fresh = {
  log: UpdateLog
  a: DocumentId
  b: DocumentId
  /** Seals a document, or opens it again. */
  seal(documentId: DocumentId, sealed: boolean): Promise<void>
}

/** What every adapter of `UpdateLog` must do. `fresh` gives a log in which the documents `a` and `b` exist, empty. */
export function updateLogContract(fresh: () => Promise<Fresh>): void {
  let log: UpdateLog
  let a: DocumentId
  let b: DocumentId
  let seal: Fresh['seal']
  beforeEach(async () => {
    ;({ log, a, b, seal } = await fresh())
  })

  const row = (text: string, clients: number[] = [], personId: string | null = 'person-1'): NewRow => ({
    bytes: new TextEncoder().encode(text),
    personId,
    at: 1_700_000_000_000,
    clients,
    source: 'client',
  })
  const texts = (rows: readonly { bytes: Uint8Array }[]): string[] =>
    rows.map(({ bytes }) => new TextDecoder().decode(bytes))
  const snapshotAt = (seq: number) => {
    const document = new Y.Doc()
    return {
      seq,
      state: Y.encodeStateAsUpdate(document),
      stateVector: Y.encodeStateVector(document),
      deleteSet: new Uint8Array([0]),
    }
  }

  test('a document that is not there is null', async () => {
    expect(await log.load('nowhere.nl')).toBeNull()
  })

  test('an empty document has an epoch, no snapshot, no rows', async () => {
    const loaded = await log.load(a)
    expect(loaded?.epoch).toBeTruthy()
    expect(loaded).toMatchObject({ snapshot: null, tail: [], owners: new Map() })
  })

  test('numbers rows per document from 1, without holes, in the order given', async () => {
    expect(await log.append([{ documentId: a, rows: [row('1'), row('2')] }])).toEqual([
      { documentId: a, first: 1, last: 2 },
    ])
    const both = await log.append([
      { documentId: b, rows: [row('x')] },
      { documentId: a, rows: [row('3')] },
    ])
    expect(both).toContainEqual({ documentId: a, first: 3, last: 3 })
    expect(both).toContainEqual({ documentId: b, first: 1, last: 1 })
    expect(texts((await log.load(a))?.tail ?? [])).toEqual(['1', '2', '3'])
    expect((await log.load(a))?.tail.map(({ seq }) => seq)).toEqual([1, 2, 3])
  })

  test('keeps bytes exactly', async () => {
    const bytes = new Uint8Array(256).map((_, index) => index)
    await log.append([{ documentId: a, rows: [{ bytes, personId: null, at: 0, clients: [], source: 'server' }] }])
    expect(new Uint8Array((await log.load(a))?.tail[0]?.bytes ?? [])).toEqual(bytes)
  })

  test('stores all batches or none', async () => {
    await expect(
      log.append([
        { documentId: a, rows: [row('1')] },
        { documentId: 'nowhere.nl', rows: [row('2')] },
      ]),
    ).rejects.toThrow()
    expect((await log.load(a))?.tail).toEqual([])
    expect(await log.append([{ documentId: a, rows: [row('again')] }])).toEqual([{ documentId: a, first: 1, last: 1 }])
  })

  test('the first person who uses a client id owns it', async () => {
    await log.append([{ documentId: a, rows: [row('1', [4_294_967_295]), row('2', [4_294_967_295], 'person-2')] }])
    await log.append([{ documentId: a, rows: [row('3', [4_294_967_295, 7], 'person-2')] }])
    expect((await log.load(a))?.owners).toEqual(
      new Map([
        [4_294_967_295, 'person-1'],
        [7, 'person-2'],
      ]),
    )
    expect((await log.load(b))?.owners).toEqual(new Map())
  })

  test('reads what came after a sequence number', async () => {
    await log.append([{ documentId: a, rows: [row('1'), row('2'), row('3')] }])
    expect(texts(await log.readAfter(a, 1))).toEqual(['2', '3'])
    expect(await log.readAfter(a, 3)).toEqual([])
  })

  test('gives rows with author and time for the archive', async () => {
    await log.append([{ documentId: a, rows: [row('1'), row('2', [], null), row('3')] }])
    const rows = await log.readForArchive(a, 2)
    expect(rows.map(({ seq, personId, at }) => ({ seq, personId, at }))).toEqual([
      { seq: 1, personId: 'person-1', at: 1_700_000_000_000 },
      { seq: 2, personId: null, at: 1_700_000_000_000 },
    ])
  })

  test('D5: a snapshot replaces exactly the rows that it folds', async () => {
    await log.append([{ documentId: a, rows: [row('1'), row('2')] }])
    await log.append([{ documentId: a, rows: [row('3')] }])
    await log.compact({ documentId: a, snapshot: snapshotAt(2), archive: { first: 1, bytes: new Uint8Array([1]) } })
    const loaded = await log.load(a)
    expect(loaded?.snapshot?.seq).toBe(2)
    expect(new Uint8Array(loaded?.snapshot?.stateVector ?? [])).toEqual(snapshotAt(2).stateVector)
    expect(texts(loaded?.tail ?? [])).toEqual(['3'])
    expect(await log.append([{ documentId: a, rows: [row('4')] }])).toEqual([{ documentId: a, first: 4, last: 4 }])
  })

  test('D5: an older snapshot never replaces a newer one', async () => {
    await log.append([{ documentId: a, rows: [row('1'), row('2'), row('3')] }])
    await log.compact({ documentId: a, snapshot: snapshotAt(3), archive: { first: 1, bytes: new Uint8Array([1]) } })
    await log.compact({ documentId: a, snapshot: snapshotAt(2), archive: { first: 1, bytes: new Uint8Array([2]) } })
    expect((await log.load(a))?.snapshot?.seq).toBe(3)
  })

  const asideOf = async (documentId: DocumentId, personId: string): Promise<string[]> =>
    texts(await log.readAside(documentId, personId)).toSorted()

  test('Z1: a sealed document takes no row, whoever it is of; the other documents of the batch do', async () => {
    await log.append([{ documentId: a, rows: [row('1')] }])
    await seal(a, true)
    const answers = await log.append([
      { documentId: a, rows: [row('late', [9]), { ...row('mark'), source: 'server' }] },
      { documentId: b, rows: [row('x')] },
    ])
    expect(answers).toHaveLength(2)
    expect(answers).toContainEqual({ documentId: a, sealed: true })
    expect(answers).toContainEqual({ documentId: b, first: 1, last: 1 })
    expect(texts((await log.load(a))?.tail ?? [])).toEqual(['1'])
    expect((await log.load(a))?.owners).toEqual(new Map())
    expect(texts((await log.load(b))?.tail ?? [])).toEqual(['x'])
  })

  test('Z2: what clients sent is kept aside by person and document, as received; what the server made is not', async () => {
    await seal(a, true)
    const bytes = new Uint8Array(256).map((_, index) => index)
    const rows = [
      row('1'),
      { ...row('mark'), source: 'server' as const },
      row('2', [], 'person-2'),
      { ...row(''), bytes },
    ]
    await log.append([{ documentId: a, rows }])
    const [one, two] = (await log.readAside(a, 'person-1')).toSorted((x, y) => x.bytes.length - y.bytes.length)
    expect(texts(one === undefined ? [] : [one])).toEqual(['1'])
    expect(new Uint8Array(two?.bytes ?? [])).toEqual(bytes)
    expect(two?.settled).toBe(false)
    expect(await asideOf(a, 'person-2')).toEqual(['2'])
    expect(await asideOf(b, 'person-1')).toEqual([])
  })

  test('Z2: nothing is kept aside when the batch fails for another document', async () => {
    await seal(a, true)
    const batches = [
      { documentId: a, rows: [row('late')] },
      { documentId: 'nowhere.nl', rows: [row('x')] },
    ]
    await expect(log.append(batches)).rejects.toThrow()
    expect(await asideOf(a, 'person-1')).toEqual([])
  })

  test('Z1: opened again it goes on where it was', async () => {
    await log.append([{ documentId: a, rows: [row('1')] }])
    await seal(a, true)
    await log.append([{ documentId: a, rows: [row('late'), row('later')] }])
    await seal(a, false)
    expect(await log.append([{ documentId: a, rows: [row('2')] }])).toEqual([{ documentId: a, first: 2, last: 2 }])
    expect(texts((await log.load(a))?.tail ?? [])).toEqual(['1', '2'])
    expect(await asideOf(a, 'person-1')).toEqual(['late', 'later'])
  })

  test('Z4: keeps aside what it is told to', async () => {
    await seal(a, true)
    await log.keepAside([
      { documentId: a, rows: [row('1'), row('2', [], 'person-2')] },
      { documentId: b, rows: [row('3')] },
    ])
    expect(await asideOf(a, 'person-1')).toEqual(['1'])
    expect(await asideOf(a, 'person-2')).toEqual(['2'])
    expect(await asideOf(b, 'person-1')).toEqual(['3'])
    await expect(
      log.keepAside([
        { documentId: a, rows: [row('4')] },
        { documentId: 'nowhere.nl', rows: [row('5')] },
      ]),
    ).rejects.toThrow()
    expect(await asideOf(a, 'person-1')).toEqual(['1'])
  })

  test('reads the history of some rows: whole archives, and what no archive holds', async () => {
    const rows = (...names: string[]) => [{ documentId: a, rows: names.map((name) => row(name)) }]
    const fold = (first: number, last: number) =>
      log.compact({
        documentId: a,
        snapshot: snapshotAt(last),
        archive: { first, bytes: new Uint8Array([first, last]) },
      })
    await log.append(rows('1', '2', '3'))
    await fold(1, 3)
    await log.append(rows('4', '5'))
    await fold(4, 5)
    await log.append(rows('6', '7', '8'))
    const read = async (after: number, through: number) => {
      const history = await log.readHistory(a, after, through)
      return {
        archives: history.archives.map(({ first, last, bytes }) => [first, last, [...bytes]]),
        rows: history.rows.map(({ seq, bytes, personId, at }) => [seq, ...texts([{ bytes }]), personId, at]),
      }
    }
    const at = 1_700_000_000_000
    expect(await read(0, 7)).toEqual({
      archives: [
        [1, 3, [1, 3]],
        [4, 5, [4, 5]],
      ],
      rows: [
        [6, '6', 'person-1', at],
        [7, '7', 'person-1', at],
      ],
    })
    expect((await read(3, 8)).archives).toEqual([[4, 5, [4, 5]]])
    expect((await read(2, 3)).archives).toEqual([[1, 3, [1, 3]]])
    expect(await read(5, 6)).toEqual({ archives: [], rows: [[6, '6', 'person-1', at]] })
    expect(await read(8, 8)).toEqual({ archives: [], rows: [] })
  })
}
