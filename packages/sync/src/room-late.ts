/** A sealed document, and those who came late to it: Z of ../SPEC.md. */
import { closeCodes } from '@plenum/schema/close-code'
import { type Verdict, judgeUpdate } from './ingress.ts'
import { giveAcks } from './room-acks.ts'
import type { RoomConnection } from './room-connection.ts'
import { type RoomContext, drop, refuse } from './room-context.ts'
import { settleSealed } from './room-edits.ts'

/** Z6. What was kept aside of a person counts as known when more of theirs is judged. */
export function judgeFor(room: RoomContext, connection: RoomConnection, update: Uint8Array): Verdict {
  const { personId } = connection.user
  const view = connection.mode === 'late' ? room.aside.viewOf(personId) : null
  return judgeUpdate(update, personId, view?.known ?? room.document.known, view?.gate ?? room.gate)
}

/** Z4. Neither logged nor shown: kept aside, as received; its sender's acks wait for it. False when refused (Z7). */
export function keepAside(
  room: RoomContext,
  connection: RoomConnection,
  update: Uint8Array,
  verdict: Extract<Verdict, { kind: 'new' }>,
  at: number,
): boolean {
  const { personId } = connection.user
  if (!room.aside.take(personId, update, verdict)) {
    refuse(room, connection, 'too-many', 'kept aside')
    return false
  }
  const row = { bytes: update, personId, at, clients: verdict.claims, source: 'client' } as const
  room.effects.push({ type: 'keep-aside', row })
  connection.waitsForAside = room.aside.handedOut
  return true
}

/**
 * Z2, Z3. Nothing of it was shown. The log has kept the oldest `count` of what was under way; the rest that clients sent
 * is kept next. Whoever was let in to write comes back and is judged anew.
 */
export function appendSealed(room: RoomContext, count: number): void {
  const rest = room.underWay.slice(count)
  for (const { row } of rest) {
    if (row.source !== 'client') continue
    room.aside.number(row.bytes)
    room.effects.push({ type: 'keep-aside', row })
  }
  settleSealed(room)
  for (const connection of room.connections.values()) {
    if (connection.mode === 'write' || connection.waitsFor > room.durable) {
      drop(room, connection, closeCodes.rightsChanged, 'sealed')
    }
  }
  // What other nodes wrote before the seal, should the word of it be lost: no later row will bring it up.
  room.effects.push({ type: 'catch-up' })
}

/** Z5. */
export function keptAside(room: RoomContext, count: number): void {
  room.aside.confirm(count)
  for (const connection of room.connections.values()) if (connection.acks.length > 0) giveAcks(room, connection)
}

/** Z8, as F1: whoever waits for it comes back and sends it again. */
export function keepAsideFailed(room: RoomContext): void {
  room.aside.rollBack()
  for (const connection of room.connections.values()) {
    if (connection.waitsForAside > room.aside.kept) drop(room, connection, closeCodes.storeFailed, 'not stored')
  }
}
