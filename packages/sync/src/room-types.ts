import type { CloseCode } from '@plenum/schema/close-code'
import type { ErrorCode } from '@plenum/schema/error-code'
import type { PersonId } from '@plenum/schema/id'
import type { KeptAside, LogRow, NewRow, Snapshot } from './ports.ts'
import type { PresenceUser } from './presence.ts'
import type { RateLimit } from './rate.ts'

/** Names one connection of a room; never used again for another. */
export type ConnectionId = string

/** Names one edit that the server makes; never used again for another. */
export type EditId = string

/**
 * As what a connection is in the room: it reads; it writes; or it came late, which is a reader who would write but for
 * the seal of the document, and whose words are kept aside.
 */
export type ConnectionMode = 'read' | 'write' | 'late'

export type EditOutcome =
  /** `seq` is that of its row; of the row before when it brought nothing new. */
  | { kind: 'stored'; seq: number }
  | { kind: 'refused'; code: ErrorCode; reason: string }
  /** The log failed; nothing of it was stored. */
  | { kind: 'failed' }

export type RoomTimer = 'fan-out' | 'presence' | 'rest'

export type RoomEvent =
  | {
      type: 'joined'
      connection: ConnectionId
      user: PresenceUser
      mode: ConnectionMode
      session: string | null
      /** For one that came late: what the log keeps aside of this person. */
      aside?: readonly KeptAside[]
    }
  | { type: 'frame'; connection: ConnectionId; bytes: Uint8Array }
  | { type: 'left'; connection: ConnectionId }
  /** The server edits on behalf of a person: a comment's mark, an accepted suggestion. */
  | { type: 'edited'; edit: EditId; update: Uint8Array; personId: PersonId }
  /** The oldest `count` updates handed out as `append` are durable, as `first` and the following. */
  | { type: 'appended'; count: number; first: number }
  /** None of the updates handed out and not yet `appended` was stored. */
  | { type: 'append-failed' }
  /** The document is sealed. Of the updates handed out and not yet `appended` the log kept the oldest `count` aside. */
  | { type: 'append-sealed'; count: number }
  /** The oldest `count` updates handed out as `keep-aside` are durable. */
  | { type: 'kept-aside'; count: number }
  /** None of the updates handed out as `keep-aside` and not yet `kept-aside` was stored. */
  | { type: 'keep-aside-failed' }
  /** What the log holds after the room's head, asked for by `catch-up`. */
  | { type: 'caught-up'; rows: readonly LogRow[] }
  | { type: 'timer'; timer: RoomTimer }
  /** The connection's socket has too much waiting; and: it has drained. */
  | { type: 'congested'; connection: ConnectionId }
  | { type: 'drained'; connection: ConnectionId }
  | { type: 'compacted'; snapshot: Snapshot }
  | { type: 'compaction-failed' }

export type RoomEffect =
  | { type: 'send'; to: ConnectionId; frame: Uint8Array }
  | { type: 'broadcast'; to: readonly ConnectionId[]; frame: Uint8Array }
  /** Hand to the log, in this order. */
  | { type: 'append'; row: NewRow }
  /** Hand to the log to be kept aside, in this order. */
  | { type: 'keep-aside'; row: NewRow }
  | { type: 'close'; connection: ConnectionId; code: CloseCode; reason: string }
  | { type: 'schedule'; timer: RoomTimer; delay: number }
  | { type: 'edit-settled'; edit: EditId; outcome: EditOutcome }
  | { type: 'catch-up' }
  | { type: 'compact'; throughSeq: number }
  /** The text rests: count it, show it in lists. */
  | { type: 'rested' }
  /** For the log and the metrics: who was refused, why. Once per connection and code. */
  | { type: 'refused'; connection: ConnectionId; code: ErrorCode; reason: string }

export type RoomLimits = {
  frameBytes: number
  documentBytes: number
  messages: RateLimit
  bytes: RateLimit
  questions: RateLimit
  awarenessStateBytes: number
  /** After so many updates that name unknown clocks the connection is closed. */
  strikes: number
  compactRows: number
  compactBytes: number
  /** Of one person kept aside and not settled, in one document. */
  asideRows: number
  asideBytes: number
}

export const roomLimits: RoomLimits = {
  frameBytes: 4 * 1024 * 1024,
  documentBytes: 64 * 1024 * 1024,
  messages: { perSecond: 1000, burst: 3000 },
  bytes: { perSecond: 4 * 1024 * 1024, burst: 24 * 1024 * 1024 },
  questions: { perSecond: 0.5, burst: 30 },
  awarenessStateBytes: 4096,
  strikes: 5,
  compactRows: 500,
  compactBytes: 512 * 1024,
  asideRows: 500,
  asideBytes: 8 * 1024 * 1024,
}
