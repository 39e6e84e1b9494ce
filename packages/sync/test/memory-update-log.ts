import type { DocumentId, PersonId } from '@plenum/schema/id'
import type { ArchivedRow, History, KeptAside, NewRow, Snapshot, UpdateLog } from '../src/ports.ts'

/** The log in memory. `failNext` makes appends reject without storing anything, as a database that is down does. */
export type MemoryUpdateLog = UpdateLog & {
  create(documentId: DocumentId): void
  failNext(appends: number): void
  /** From now on it takes nothing; false: it does again. */
  seal(documentId: DocumentId, sealed: boolean): void
  rowsOf(documentId: DocumentId): readonly ArchivedRow[]
  asideOf(documentId: DocumentId): readonly NewRow[]
}

type Stored = {
  head: number
  rows: ArchivedRow[]
  snapshot: Snapshot | null
  owners: Map<number, PersonId>
  archives: History['archives']
  sealed: boolean
  aside: NewRow[]
}

export function createMemoryUpdateLog(): MemoryUpdateLog {
  const documents = new Map<DocumentId, Stored>()
  let failing = 0
  const find = (documentId: DocumentId): Stored => {
    const stored = documents.get(documentId)
    if (stored === undefined) throw new Error(`no document ${documentId}`)
    return stored
  }

  const failIfDown = (): void => {
    if (failing === 0) return
    failing -= 1
    throw new Error('the store is down')
  }

  return {
    create(documentId) {
      const empty = { head: 0, rows: [], snapshot: null, owners: new Map(), archives: [], sealed: false, aside: [] }
      documents.set(documentId, empty)
    },
    seal(documentId, sealed) {
      find(documentId).sealed = sealed
    },
    failNext(appends) {
      failing = appends
    },
    rowsOf: (documentId) => find(documentId).rows,
    asideOf: (documentId) => find(documentId).aside,
    async load(documentId) {
      const stored = documents.get(documentId)
      if (stored === undefined) return null
      const through = stored.snapshot?.seq ?? 0
      return {
        epoch: '1',
        snapshot: stored.snapshot,
        tail: stored.rows.filter((row) => row.seq > through),
        owners: new Map(stored.owners),
      }
    },
    async append(batches) {
      failIfDown()
      for (const { documentId } of batches) find(documentId)
      return batches.map(({ documentId, rows }) => {
        const stored = find(documentId)
        if (stored.sealed) {
          stored.aside.push(...rows.filter(({ source }) => source === 'client'))
          return { documentId, sealed: true }
        }
        const first = stored.head + 1
        for (const row of rows) {
          stored.head += 1
          stored.rows.push({ seq: stored.head, bytes: row.bytes, personId: row.personId, at: row.at })
          for (const client of row.clients) {
            if (row.personId !== null && !stored.owners.has(client)) stored.owners.set(client, row.personId)
          }
        }
        return { documentId, first, last: stored.head }
      })
    },
    async keepAside(batches) {
      failIfDown()
      for (const { documentId } of batches) find(documentId)
      for (const { documentId, rows } of batches) find(documentId).aside.push(...rows)
    },
    async readAside(documentId, personId): Promise<KeptAside[]> {
      const own = find(documentId).aside.filter((row) => row.personId === personId)
      return own.map(({ bytes }) => ({ bytes, settled: false }))
    },
    readAfter: async (documentId, seq) => find(documentId).rows.filter((row) => row.seq > seq),
    readForArchive: async (documentId, throughSeq) => find(documentId).rows.filter((row) => row.seq <= throughSeq),
    async readHistory(documentId, afterSeq, throughSeq) {
      const { archives, rows } = find(documentId)
      return {
        archives: archives.filter(({ first, last }) => last > afterSeq && first <= throughSeq),
        rows: rows.filter(({ seq }) => seq > afterSeq && seq <= throughSeq),
      }
    },
    async compact({ documentId, snapshot, archive }) {
      const stored = find(documentId)
      if (stored.snapshot !== null && stored.snapshot.seq >= snapshot.seq) return
      stored.snapshot = snapshot
      if (archive !== null) stored.archives.push({ ...archive, last: snapshot.seq })
      stored.rows = stored.rows.filter((row) => row.seq > snapshot.seq)
    },
  }
}
