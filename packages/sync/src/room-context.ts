import type { CloseCode } from '@plenum/schema/close-code'
import { type ErrorCode, refusals } from '@plenum/schema/error-code'
import type { Aside } from './aside.ts'
import type { DocumentState } from './document-state.ts'
import type { ContentGate } from './ingress.ts'
import type { NewRow } from './ports.ts'
import type { Presence } from './presence.ts'
import type { RoomConnection } from './room-connection.ts'
import type { ConnectionId, EditId, RoomEffect, RoomLimits } from './room-types.ts'

/** What the parts of a room share. */
export type RoomContext = {
  readonly document: DocumentState
  readonly presence: Presence
  readonly connections: Map<ConnectionId, RoomConnection>
  readonly limits: RoomLimits
  gate: ContentGate
  /** Updates are numbered as they are staged; all up to `durable` are in the log. */
  staged: number
  durable: number
  /** What is staged and not durable yet, oldest first, and who staged it; null for an edit of the server's. */
  underWay: { row: NewRow; author: ConnectionId | null }[]
  readonly aside: Aside
  /** Edits of the server's that are not settled, oldest first, with the number of the staged update they wait for. */
  edits: { edit: EditId; waitsFor: number }[]
  /** Durable and not yet shown. */
  outbox: { update: Uint8Array; author: ConnectionId | null }[]
  fanOutDue: boolean
  presenceDue: boolean
  /** Of the event being handled, in order. */
  effects: RoomEffect[]
}

/** A late second caret matters less than a late letter. */
const presenceDelay = (connections: number): number => Math.min(250, 40 + connections)

export function send(room: RoomContext, to: ConnectionId, frame: Uint8Array): void {
  room.effects.push({ type: 'send', to, frame })
}

/** Once per connection and reason: a vandal must not fill the log. */
export function report(room: RoomContext, connection: RoomConnection, code: ErrorCode, reason: string): void {
  const key = `${code} ${reason}`
  if (connection.reported.has(key)) return
  connection.reported.add(key)
  room.effects.push({ type: 'refused', connection: connection.id, code, reason })
}

export function refuse(room: RoomContext, connection: RoomConnection, code: ErrorCode, reason: string): void {
  report(room, connection, code, reason)
  drop(room, connection, refusals[code].close, reason)
}

export function drop(room: RoomContext, connection: RoomConnection, code: CloseCode, reason: string): void {
  room.effects.push({ type: 'close', connection: connection.id, code, reason })
  forget(room, connection.id)
}

/** P3. The connection is gone, and its caret with it; what it handed in goes its way. */
export function forget(room: RoomContext, id: ConnectionId): void {
  const connection = room.connections.get(id)
  if (connection === undefined) return
  room.connections.delete(id)
  if (connection.mode === 'late') room.aside.leave(connection.user.personId)
  if (room.presence.leave(id) === 'changed') schedulePresence(room)
}

export function schedulePresence(room: RoomContext): void {
  if (room.presenceDue) return
  room.presenceDue = true
  room.effects.push({ type: 'schedule', timer: 'presence', delay: presenceDelay(room.connections.size) })
}
