import type { PersonId } from '@plenum/schema/id'
import type { Verdict } from './ingress.ts'
import type { RoomContext } from './room-context.ts'
import type { ConnectionId } from './room-types.ts'

export type Judged = {
  update: Uint8Array
  verdict: Extract<Verdict, { kind: 'new' }>
  personId: PersonId
  /** The connection that has it already; null for an edit of the server's. */
  author: ConnectionId | null
  at: number
}

/** W1 is done: from here on it counts when others are judged, and it is on its way to the log. */
export function stage(room: RoomContext, { update, verdict, personId, author, at }: Judged): void {
  room.gate.accept(verdict.structs)
  room.document.stage(update, verdict, personId)
  room.staged += 1
  // D1. The bytes as received, nothing derived from them.
  const row = {
    bytes: update,
    personId,
    at,
    clients: verdict.claims,
    source: author === null ? 'server' : 'client',
  } as const
  room.underWay.push({ row, author })
  room.effects.push({ type: 'append', row })
}
