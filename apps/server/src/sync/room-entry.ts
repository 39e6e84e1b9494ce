import type { DocumentId, PersonId } from '@plenum/schema/id'
import type { Room } from '@plenum/sync/room'
import type { ConnectionId, EditId, EditOutcome, RoomTimer } from '@plenum/sync/room-types'
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
  /** Edits of the server's that are not settled. */
  edits: Map<EditId, (outcome: EditOutcome) => void>
  /** Settles when the server's last edit here has: one is made from what the one before it has left. */
  lastEdit: Promise<unknown>
  /**
   * The Yjs client id under which the server writes here on behalf of each person. One for all their edits, or every
   * comment would leave an id of its own in every state vector for ever; never one that another process might use.
   */
  clientIds: Map<PersonId, number>
  /** How many are reading or editing it without a socket: it must stay loaded. */
  holds: number
  timers: Map<RoomTimer | 'unload', NodeJS.Timeout>
  /** The room's time never goes back. */
  lastAt: number
}
