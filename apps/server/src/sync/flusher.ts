import type { DocumentId } from '@plenum/schema/id'
import type { AppendBatch, NewRow } from '@plenum/sync/ports'

export type FlusherOptions<Stored extends { documentId: DocumentId }> = {
  /** Durable when it resolves, with one answer for each batch; all or nothing. */
  store(batches: readonly AppendBatch[]): Promise<readonly Stored[]>
  /** Milliseconds between the beginnings of two commits, so that one of them serves many rooms. */
  interval: number
  /** Rows that make a commit begin at once. */
  fullAt: number
  /** What the store answered for a document and `count` rows of it. Awaited before the next commit begins. */
  onStored(stored: Stored, count: number): void | Promise<void>
  /** Nothing handed in for this document and not yet answered was stored. */
  onFailed(documentId: DocumentId, error: unknown): void
}

/**
 * Group commit: one writer per node, one transaction for all rooms' updates of a few milliseconds.
 *
 * Invariants:
 *  1. One commit at a time; rows of a document are committed in the order in which they were added.
 *  2. While a task of `between` runs no commit is under way: what it reads of the log, its room has been told.
 *  3. After a failure nothing of that document that was waiting is committed either: it may build on what failed. The
 *     same is to be had with `drop` where the store took the rows otherwise than it was asked.
 */
export type Flusher = {
  add(documentId: DocumentId, row: NewRow): void
  /** Runs the task when no commit is under way, and before the next. It must not reject. */
  between(task: () => Promise<void>): void
  /** What waits for this document is not committed; what is being committed is. */
  drop(documentId: DocumentId): void
  /** Resolves when everything added before is answered. */
  flush(): Promise<void>
  /** Rows that wait or are being committed. */
  readonly waiting: number
}

export function createFlusher<Stored extends { documentId: DocumentId }>({
  store,
  interval,
  fullAt,
  onStored,
  onFailed,
}: FlusherOptions<Stored>): Flusher {
  let queue = new Map<DocumentId, NewRow[]>()
  let queued = 0
  let tasks: (() => Promise<void>)[] = []
  let committing = 0
  /** Takes back the commit that is to begin. */
  let cancel: (() => void) | null = null
  let running: Promise<void> | null = null
  let lastBegin = 0

  function schedule(): void {
    if (running !== null || (queued === 0 && tasks.length === 0)) return
    const wait = queued >= fullAt || tasks.length > 0 ? 0 : interval - (performance.now() - lastBegin)
    if (cancel !== null && wait > 0) return
    cancel?.()
    if (wait > 0) {
      const timer = setTimeout(begin, wait)
      cancel = () => clearTimeout(timer)
    } else {
      const immediate = setImmediate(begin)
      cancel = () => clearImmediate(immediate)
    }
  }

  function begin(): void {
    cancel?.()
    cancel = null
    if (running !== null || (queued === 0 && tasks.length === 0)) return
    lastBegin = performance.now()
    const batch = queue
    committing = queued
    queue = new Map()
    queued = 0
    running = commit(batch).finally(() => {
      running = null
      committing = 0
      schedule()
    })
  }

  async function commit(batch: Map<DocumentId, NewRow[]>): Promise<void> {
    const before = tasks
    tasks = []
    for (const task of before) await task()
    if (batch.size === 0) return
    let stored: readonly Stored[]
    try {
      stored = await store([...batch].map(([documentId, rows]) => ({ documentId, rows })))
    } catch (error) {
      for (const documentId of batch.keys()) {
        drop(documentId)
        onFailed(documentId, error)
      }
      return
    }
    for (const one of stored) await onStored(one, batch.get(one.documentId)?.length ?? 0)
  }

  function drop(documentId: DocumentId): void {
    queued -= queue.get(documentId)?.length ?? 0
    queue.delete(documentId)
  }

  return {
    add(documentId, row) {
      const rows = queue.get(documentId)
      if (rows === undefined) queue.set(documentId, [row])
      else rows.push(row)
      queued += 1
      schedule()
    },
    between(task) {
      tasks.push(task)
      schedule()
    },
    drop,
    async flush() {
      while (running !== null || queued > 0 || tasks.length > 0) {
        if (running === null) begin()
        await running
      }
    },
    get waiting() {
      return queued + committing
    },
  }
}
