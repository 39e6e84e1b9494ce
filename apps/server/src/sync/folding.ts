import type { DocumentId } from '@plenum/schema/id'
import type { Snapshot } from '@plenum/sync/ports'
import { type Compactor, CompactionRefused } from './compactor.ts'
import type { SyncObserver } from './sync-observer.ts'

export type Folding = {
  /** Null when there was nothing to fold or it failed; then the observer was told and the rows are as they were. */
  fold(documentId: DocumentId, throughSeq: number): Promise<Snapshot | null>
  /** Ends the worker, in the middle of its work if need be: the rows are there still. */
  close(): Promise<void>
}

/** The compactor as the registry uses it: what fails is told, and what is under way is waited for. */
export function createFolding(compactor: Compactor, observer: SyncObserver): Folding {
  const underWay = new Set<Promise<unknown>>()
  let closing = false

  async function foldNow(documentId: DocumentId, throughSeq: number): Promise<Snapshot | null> {
    try {
      return await compactor.compact(documentId, throughSeq)
    } catch (error) {
      if (!closing || error instanceof CompactionRefused) observer.compactionFailed(documentId, throughSeq, error)
      return null
    }
  }

  return {
    fold(documentId, throughSeq) {
      const work = foldNow(documentId, throughSeq)
      underWay.add(work)
      void work.finally(() => underWay.delete(work))
      return work
    },
    async close() {
      closing = true
      await compactor.close()
      await Promise.allSettled(underWay)
    },
  }
}
