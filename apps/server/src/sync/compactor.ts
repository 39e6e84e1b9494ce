import { Worker } from 'node:worker_threads'
import type { DocumentId } from '@plenum/schema/id'
import type { Snapshot, UpdateLog } from '@plenum/sync/ports'
import type { CompactionRequest, CompactionResponse } from './compaction-message.ts'

type Ask = CompactionRequest extends infer Request
  ? Request extends { id: number }
    ? Omit<Request, 'id'>
    : never
  : never

/** A compaction whose result does not hold what the rows hold, or a text no editor can show: the rows stay. */
export class CompactionRefused extends Error {}

export type Compactor = {
  /** Folds the rows through `throughSeq`; null when there were none. Rejects, and changes nothing, when it fails. */
  compact(documentId: DocumentId, throughSeq: number): Promise<Snapshot | null>
  count(state: Uint8Array): Promise<{ recommendations: number; words: number }>
  close(): Promise<void>
}

/** One worker thread, begun when first needed; begun anew after it died. */
export function createCompactor(log: UpdateLog): Compactor {
  let worker: Worker | null = null
  let lastId = 0
  let last: Promise<unknown> = Promise.resolve()
  const asked = new Map<number, { resolve(response: CompactionResponse): void; reject(error: Error): void }>()

  function failAll(error: Error): void {
    worker = null
    for (const { reject } of asked.values()) reject(error)
    asked.clear()
  }

  function running(): Worker {
    if (worker !== null) return worker
    const started = new Worker(new URL('./compaction-worker.ts', import.meta.url))
    started.unref()
    started.on('message', (response: CompactionResponse) => {
      asked.get(response.id)?.resolve(response)
      asked.delete(response.id)
    })
    started.on(
      'error',
      (error) => worker === started && failAll(error instanceof Error ? error : new Error(String(error))),
    )
    started.on('exit', () => worker === started && failAll(new Error('the compaction worker ended')))
    worker = started
    return started
  }

  function ask(request: Ask): Promise<CompactionResponse> {
    const id = ++lastId
    return new Promise((resolve, reject) => {
      asked.set(id, { resolve, reject })
      running().postMessage({ id, ...request })
    })
  }

  async function compactNow(documentId: DocumentId, throughSeq: number): Promise<Snapshot | null> {
    const loaded = await log.load(documentId)
    const rows = await log.readForArchive(documentId, throughSeq)
    const newest = rows.at(-1)
    if (loaded === null || newest === undefined) return null
    const base = loaded.snapshot
    if (base !== null && base.seq >= newest.seq) return null
    const response = await ask({ kind: 'compact', base: base?.state ?? null, rows })
    if (response.kind === 'failed') throw new CompactionRefused(response.reason)
    if (response.kind !== 'compacted') throw new Error('another answer than asked for')
    const { state, stateVector, deleteSet, archive } = response
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
      const response = await ask({ kind: 'count', state })
      if (response.kind !== 'counted') throw new Error(response.kind === 'failed' ? response.reason : 'another answer')
      return { recommendations: response.recommendations, words: response.words }
    },
    async close() {
      const ending = worker
      worker = null
      await ending?.terminate()
    },
  }
}
