/** What a room shows: D2, J2, B1 of ../SPEC.md. */
import { mergeTree } from './merge.ts'
import { encodeAwareness, encodeUpdate } from './protocol.ts'
import type { RoomConnection } from './room-connection.ts'
import { type RoomContext, send } from './room-context.ts'
import { sendPresence } from './room-intake.ts'
import type { ConnectionId } from './room-types.ts'

/** With many in the room, edits wait a little for company: one frame for all instead of one each. */
const fanOutDelay = (connections: number): number => (connections <= 10 ? 0 : Math.min(30, connections / 8))

/** Shows what has become durable: at once, or with what comes in the next milliseconds. */
export function scheduleFanOut(room: RoomContext): void {
  if (room.fanOutDue) return
  const delay = fanOutDelay(room.connections.size)
  if (delay === 0) return fanOut(room)
  room.fanOutDue = true
  room.effects.push({ type: 'schedule', timer: 'fan-out', delay })
}

export function fanOut(room: RoomContext): void {
  if (room.outbox.length === 0) return
  const batch = room.outbox
  room.outbox = []
  const first = batch[0]?.author ?? null
  // Whoever wrote all of it has it already.
  const onlyAuthor = batch.every(({ author }) => author === first) ? first : null
  const to = receivers(room).filter((id) => id !== onlyAuthor)
  if (to.length === 0) return
  room.effects.push({ type: 'broadcast', to, frame: encodeUpdate(mergeTree(batch.map(({ update }) => update))) })
}

export function showPresence(room: RoomContext): void {
  room.presenceDue = false
  const entries = room.presence.takeChanges()
  const to = entries.length === 0 ? [] : receivers(room)
  if (to.length > 0) room.effects.push({ type: 'broadcast', to, frame: encodeAwareness(entries) })
}

function receivers(room: RoomContext): ConnectionId[] {
  const to: ConnectionId[] = []
  for (const { id, synced, congestedAt } of room.connections.values()) if (synced && congestedAt === null) to.push(id)
  return to
}

/** B1. A slow reader is sent nothing more … */
export function holdBack(room: RoomContext, connection: RoomConnection): void {
  if (connection.congestedAt !== null) return
  fanOut(room)
  connection.congestedAt = room.document.stateVector()
}

/** … and when it has drained, one answer from what it had been sent. */
export function letFlow(room: RoomContext, connection: RoomConnection): void {
  if (connection.congestedAt === null) return
  fanOut(room)
  for (const frame of room.document.answer(connection.congestedAt)) send(room, connection.id, frame)
  connection.congestedAt = null
  sendPresence(room, connection)
}
