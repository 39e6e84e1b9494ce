/** A1–A4, Z5: never before what an ack vouches for is durable. */
import { encodeAck } from './protocol.ts'
import type { RoomConnection } from './room-connection.ts'
import { type RoomContext, send } from './room-context.ts'

export function receiveAck(room: RoomContext, connection: RoomConnection, n: number): void {
  connection.acks.push({ n, waitsFor: connection.waitsFor, waitsForAside: connection.waitsForAside })
  giveAcks(room, connection)
}

export function giveAcks(room: RoomContext, connection: RoomConnection): void {
  if (connection.intake.kind !== 'flowing') return
  for (let next = connection.acks[0]; next !== undefined; next = connection.acks[0]) {
    if (next.waitsFor > room.durable || next.waitsForAside > room.aside.kept) return
    send(room, connection.id, encodeAck(next.n))
    connection.acks.shift()
  }
}

/** A step 2 was taken: all that the client has is here. */
export function resumeAcks(room: RoomContext, connection: RoomConnection): void {
  if (connection.intake.kind !== 'resyncing') return
  connection.intake = { kind: 'flowing' }
  // A2. What was asked for meanwhile waits for the step 2.
  for (const ack of connection.acks) {
    ack.waitsFor = connection.waitsFor
    ack.waitsForAside = connection.waitsForAside
  }
  giveAcks(room, connection)
}
