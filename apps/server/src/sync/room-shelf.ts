import type { DocumentId } from '@plenum/schema/id'
import type { Room } from '@plenum/sync/room'
import { clearEntryTimer, setEntryTimer } from './entry-timer.ts'
import type { RoomEntry } from './room-entry.ts'

export type RoomShelf = {
  /** The rooms that are loaded. */
  readonly loaded: ReadonlyMap<DocumentId, RoomEntry>
  /** Loads the room if it is not; null when there is no such document. Rejects when the log cannot be read. */
  open(documentId: DocumentId): Promise<RoomEntry | null>
  /** The room stays loaded while this is done with it. */
  hold<Result>(entry: RoomEntry, work: () => Promise<Result>): Promise<Result>
  /** Somebody came: the room stays. */
  keep(entry: RoomEntry): void
  /** Somebody left: if nobody comes within some seconds, the room goes, never with anything uncommitted. */
  letGoSoon(entry: RoomEntry): void
  /** Off the shelf, at once. */
  drop(entry: RoomEntry): void
  /** Nothing is let go of any more. */
  stop(): void
}

const UNLOAD_AFTER = 15_000

/** @param onDropped told of a room that was on the shelf until now */
export function createRoomShelf(
  load: (documentId: DocumentId) => Promise<Room | null>,
  onDropped: (entry: RoomEntry) => void,
): RoomShelf {
  const opening = new Map<DocumentId, Promise<RoomEntry | null>>()
  const loaded = new Map<DocumentId, RoomEntry>()
  let stopped = false

  async function loadEntry(documentId: DocumentId): Promise<RoomEntry | null> {
    const room = await load(documentId)
    if (room === null) return null
    const entry = {
      documentId,
      room,
      sockets: new Map(),
      edits: new Map(),
      lastEdit: Promise.resolve(),
      clientIds: new Map(),
      holds: 0,
      timers: new Map(),
      lastAt: 0,
    }
    loaded.set(documentId, entry)
    return entry
  }

  function letGoSoon(entry: RoomEntry): void {
    if (isUsed(entry) || entry.timers.has('unload') || stopped) return
    setEntryTimer(entry, 'unload', UNLOAD_AFTER, () => {
      if (isUsed(entry)) return
      if (entry.room.busy) return letGoSoon(entry)
      drop(entry)
    })
  }

  function drop(entry: RoomEntry): void {
    for (const timer of entry.timers.values()) clearTimeout(timer)
    entry.timers.clear()
    if (loaded.get(entry.documentId) !== entry) return
    opening.delete(entry.documentId)
    loaded.delete(entry.documentId)
    onDropped(entry)
  }

  return {
    loaded,
    open(documentId) {
      const known = opening.get(documentId)
      if (known !== undefined) return known
      const entry = loadEntry(documentId)
      opening.set(documentId, entry)
      entry.then(
        (found) => found === null && opening.delete(documentId),
        () => opening.delete(documentId),
      )
      return entry
    },
    async hold(entry, work) {
      clearEntryTimer(entry, 'unload')
      entry.holds += 1
      try {
        return await work()
      } finally {
        entry.holds -= 1
        letGoSoon(entry)
      }
    },
    keep: (entry) => clearEntryTimer(entry, 'unload'),
    letGoSoon,
    drop,
    stop() {
      stopped = true
    },
  }
}

function isUsed(entry: RoomEntry): boolean {
  return entry.sockets.size > 0 || entry.holds > 0
}
