import type { DocumentId } from '@plenum/schema/id'
import type { ArchivedRow, Snapshot, UpdateLog } from '@plenum/sync/ports'
import { WorkFailed, createWorkerThread } from '../worker-thread.ts'
import type { CompactionRequest, CompactionResponse } from './compaction-message.ts'

/** A compaction whose result does not hold what the rows hold, or a text no editor can show: the rows stay. */
export class CompactionRefused extends Error {}

export type Compactor = {
  /** Folds the rows through `throughSeq`; null when there were none. Rejects, and changes nothing, when it fails. */
  compact(documentId: DocumentId, throughSeq: number): Promise<Snapshot | null>
  count(state: Uint8Array): Promise<{ recommendations: number; words: number }>
  close(): Promise<void>
}

/** One worker thread. */
export function createCompactor(log: UpdateLog): Compactor {
  const thread = createWorkerThread<CompactionRequest, CompactionResponse>(
    new URL('./compaction-worker.ts', import.meta.url),
  )
  let last: Promise<unknown> = Promise.resolve()

  async function fold(base: Uint8Array | null, rows: ArchivedRow[]) {
    try {
      const response = await thread.ask({ kind: 'compact', base, rows })
      if (response.kind === 'compacted') return response
    } catch (error) {
      throw error instanceof WorkFailed ? new CompactionRefused(error.message) : error
    }
    throw new Error('another answer than asked for')
  }

  async function compactNow(documentId: DocumentId, throughSeq: number): Promise<Snapshot | null> {
    const loaded = await log.load(documentId)
    const rows = await log.readForArchive(documentId, throughSeq)
    const newest = rows.at(-1)
    if (loaded === null || newest === undefined) return null
    const base = loaded.snapshot
    if (base !== null && base.seq >= newest.seq) return null
    const { state, stateVector, deleteSet, archive } = await fold(base?.state ?? null, rows)
    const snapshot = { seq: newest.seq, state, stateVector, deleteSet }
    const first = rows[0]?.seq ?? newest.seq
    await log.compact({ documentId, snapshot, archive: archive === null ? null : { first, bytes: archive } })
    return snapshot
  }

  return {
    compact(documentId, throughSeq) {
      // One after the other: two foldings of the same rows would both want to archive them.
      const result = last.then(() => compactNow(documentId, throughSeq))
      last = result.catch(() => null)
      return result
    },
    async count(state) {
      const response = await thread.ask({ kind: 'count', state })
      if (response.kind !== 'counted') throw new Error('another answer than asked for')
      return { recommendations: response.recommendations, words: response.words }
    },
    close: thread.close,
  }
}
