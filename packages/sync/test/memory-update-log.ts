import type { DocumentId, PersonId } from '@plenum/schema/id'
import type { ArchivedRow, Snapshot, UpdateLog } from '../src/ports.ts'

/** The log in memory. `failNext` makes appends reject without storing anything, as a database that is down does. */
export type MemoryUpdateLog = UpdateLog & {
  create(documentId: DocumentId): void
  failNext(appends: number): void
  rowsOf(documentId: DocumentId): readonly ArchivedRow[]
}

type Stored = {
  head: number
  rows: ArchivedRow[]
  snapshot: Snapshot | null
  owners: Map<number, PersonId>
}

export function createMemoryUpdateLog(): MemoryUpdateLog {
  const documents = new Map<DocumentId, Stored>()
  let failing = 0
  const find = (documentId: DocumentId): Stored => {
    const stored = documents.get(documentId)
    if (stored === undefined) throw new Error(`no document ${documentId}`)
    return stored
  }

  return {
    create: (documentId) => void documents.set(documentId, { head: 0, rows: [], snapshot: null, owners: new Map() }),
    failNext(appends) {
      failing = appends
    },
    rowsOf: (documentId) => find(documentId).rows,
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
      if (failing > 0) {
        failing -= 1
        throw new Error('the store is down')
      }
      for (const { documentId } of batches) find(documentId)
      return batches.map(({ documentId, rows }) => {
        const stored = find(documentId)
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
    readAfter: async (documentId, seq) => find(documentId).rows.filter((row) => row.seq > seq),
    readForArchive: async (documentId, throughSeq) => find(documentId).rows.filter((row) => row.seq <= throughSeq),
    async compact({ documentId, snapshot }) {
      const stored = find(documentId)
      if (stored.snapshot !== null && stored.snapshot.seq >= snapshot.seq) return
      stored.snapshot = snapshot
      stored.rows = stored.rows.filter((row) => row.seq > snapshot.seq)
    },
  }
}
