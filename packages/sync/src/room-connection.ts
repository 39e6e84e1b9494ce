import type { ConnectionId, ConnectionMode } from './room-types.ts'
import type { PresenceUser } from './presence.ts'
import { type Bucket, type RateLimit, createBucket } from './rate.ts'

/** One connection as the room sees it. */
export type RoomConnection = {
  readonly id: ConnectionId
  readonly user: PresenceUser
  readonly mode: ConnectionMode
  readonly messages: Bucket
  readonly bytes: Bucket
  /** Frames of few bytes whose answer is large. */
  readonly questions: Bucket
  /** Got an answer to its step 1: from then on it is sent every edit. */
  synced: boolean
  /** Number of the last staged update that its acks wait for; and of the last one handed out to be kept aside. */
  waitsFor: number
  waitsForAside: number
  /** Acks asked for and not yet given, oldest first. */
  acks: { n: number; waitsFor: number; waitsForAside: number }[]
  /**
   * - flowing: what it sends is judged as it comes
   * - parked: an update named unknown clocks; the log is being asked
   * - resyncing: it was sent a step 1 and must answer with all that we lack; until then no ack is true
   * - deaf: a reader whose text was not taken; it never gets an ack
   */
  intake:
    | { kind: 'flowing' }
    | { kind: 'parked'; update: Uint8Array; dropped: boolean }
    | { kind: 'resyncing' }
    | { kind: 'deaf' }
  strikes: number
  /** Set while its socket is congested: the state vector of what it was sent. */
  congestedAt: Uint8Array | null
  readonly reported: Set<string>
}

export function createRoomConnection(
  id: ConnectionId,
  user: PresenceUser,
  mode: ConnectionMode,
  limits: { messages: RateLimit; bytes: RateLimit; questions: RateLimit },
): RoomConnection {
  return {
    id,
    user,
    mode,
    messages: createBucket(limits.messages),
    bytes: createBucket(limits.bytes),
    questions: createBucket(limits.questions),
    synced: false,
    waitsFor: 0,
    waitsForAside: 0,
    acks: [],
    intake: { kind: 'flowing' },
    strikes: 0,
    congestedAt: null,
    reported: new Set(),
  }
}
