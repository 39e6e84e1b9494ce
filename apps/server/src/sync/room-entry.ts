import type { DocumentId, PersonId } from '@plenum/schema/id'
import type { Room } from '@plenum/sync/room'
import type { ConnectionId, RoomTimer } from '@plenum/sync/room-types'
import type { Watched } from './socket-watch.ts'

/** A connection's socket in a room. */
export type Present = Watched & {
  personId: PersonId
  /** Whether anything was sent since the last look at still lines. */
  sentSinceTick: boolean
}

/** A room that is loaded, with who is in it. */
export type RoomEntry = {
  documentId: DocumentId
  room: Room
  sockets: Map<ConnectionId, Present>
  timers: Map<RoomTimer | 'unload', NodeJS.Timeout>
  /** The room's time never goes back. */
  lastAt: number
}
