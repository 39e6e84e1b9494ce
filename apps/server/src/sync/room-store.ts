import type { DocumentId } from '@plenum/schema/id'
import type { FanOut, NewRow, UpdateLog } from '@plenum/sync/ports'
import type { RoomEvent } from '@plenum/sync/room-types'
import { createFlusher } from './flusher.ts'
import type { RoomEntry } from './room-entry.ts'
import type { SyncObserver } from './sync-observer.ts'

export type RoomStoreOptions = {
  log: UpdateLog
  fanOut: FanOut
  observer: SyncObserver
  loaded: ReadonlyMap<DocumentId, RoomEntry>
  dispatch(entry: RoomEntry, event: RoomEvent): void
  /** Gives the room what the log has after its head and below `before`. */
  readOthers(entry: RoomEntry, before: number): Promise<void>
  /** What is durable could not be read back. */
  abandon(entry: RoomEntry, error: unknown): void
}

/** Where the rooms of this node hand their rows to the log, and are told what became of them. */
export type RoomStore = {
  append(documentId: DocumentId, row: NewRow): void
  keepAside(documentId: DocumentId, row: NewRow): void
  /** Runs the task when nothing is being appended, and before the next append. It must not reject. */
  between(task: () => Promise<void>): void
  /** Resolves when everything handed in before is answered. */
  flush(): Promise<void>
  /** Rows that wait for the log. */
  readonly waiting: number
}

const pace = { interval: 4, fullAt: 300 }

export function createRoomStore(options: RoomStoreOptions): RoomStore {
  const { log, fanOut, observer, loaded, dispatch, readOthers, abandon } = options

  function tell(documentId: DocumentId, event: RoomEvent): void {
    const entry = loaded.get(documentId)
    if (entry !== undefined) dispatch(entry, event)
  }

  const appending = createFlusher({
    ...pace,
    store: (batches) => log.append(batches),
    async onStored(stored, count) {
      const { documentId } = stored
      if ('sealed' in stored) {
        // Z2. The room hands what waits behind it to be kept aside.
        appending.drop(documentId)
        observer.keptAside(documentId)
        return tell(documentId, { type: 'append-sealed', count })
      }
      const { first, last } = stored
      const entry = loaded.get(documentId)
      if (entry !== undefined) {
        // Rows of other nodes lie between: the room gets them first.
        if (first > entry.room.headSeq + 1) await readOthers(entry, first).catch((error) => abandon(entry, error))
        if (loaded.get(documentId) === entry) dispatch(entry, { type: 'appended', count, first })
      }
      fanOut.publish({ documentId, first, last })
    },
    onFailed(documentId, error) {
      observer.commitFailed(documentId, error)
      tell(documentId, { type: 'append-failed' })
    },
  })

  const keeping = createFlusher({
    ...pace,
    async store(batches) {
      await log.keepAside(batches)
      return batches
    },
    onStored({ documentId }, count) {
      observer.keptAside(documentId)
      tell(documentId, { type: 'kept-aside', count })
    },
    onFailed(documentId, error) {
      observer.commitFailed(documentId, error)
      tell(documentId, { type: 'keep-aside-failed' })
    },
  })

  return {
    append: appending.add,
    keepAside: keeping.add,
    between: appending.between,
    async flush() {
      // In this order: what a seal sends back from the one goes to the other.
      await appending.flush()
      await keeping.flush()
    },
    get waiting() {
      return appending.waiting + keeping.waiting
    },
  }
}
