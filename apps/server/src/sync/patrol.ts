import { closeCodes } from '@plenum/schema/close-code'
import type { DocumentId } from '@plenum/schema/id'
import type { ConnectionId, RoomEvent } from '@plenum/sync/room-types'
import type { RoomEntry } from './room-entry.ts'
import { congestionOf } from './socket-watch.ts'

/** An awareness frame without entries: a stock client drops a connection that brings no data for 30 s. */
const keepAlive = new Uint8Array([1, 1, 0])
const KEEP_ALIVE_EVERY = 10_000
const LOOK_EVERY = 100

export type Patrol = {
  /** This connection has become congested. */
  watch(entry: RoomEntry, connection: ConnectionId): void
  stop(): void
}

/** Looks after sockets that are slow and sockets that are still, of all rooms of the node. */
export function startPatrol(
  loaded: ReadonlyMap<DocumentId, RoomEntry>,
  dispatch: (entry: RoomEntry, event: RoomEvent) => void,
): Patrol {
  const slow = new Set<{ entry: RoomEntry; connection: ConnectionId }>()

  const looking = setInterval(() => {
    for (const one of slow) {
      const present = one.entry.sockets.get(one.connection)
      const state = present === undefined ? 'none' : congestionOf(present, performance.now())
      if (state === 'waiting') continue
      slow.delete(one)
      if (state === 'drained') dispatch(one.entry, { type: 'drained', connection: one.connection })
      if (state === 'stuck') present?.socket.close(closeCodes.tooSlow, 'too slow')
    }
  }, LOOK_EVERY)
  looking.unref()

  const ticking = setInterval(() => {
    for (const entry of loaded.values()) {
      for (const present of entry.sockets.values()) {
        if (!present.sentSinceTick) present.socket.send(keepAlive)
        present.sentSinceTick = false
      }
    }
  }, KEEP_ALIVE_EVERY)
  ticking.unref()

  return {
    watch: (entry, connection) => void slow.add({ entry, connection }),
    stop() {
      clearInterval(looking)
      clearInterval(ticking)
    },
  }
}
