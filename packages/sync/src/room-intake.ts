/** What a connection sends: J, W, L, E and Z of ../SPEC.md. */
import type { Verdict } from './ingress.ts'
import { type AwarenessEntry, decodeFrame, encodeAwareness } from './protocol.ts'
import { receiveAck, resumeAcks } from './room-acks.ts'
import type { RoomConnection } from './room-connection.ts'
import { type RoomContext, refuse, report, schedulePresence, send } from './room-context.ts'
import { judgeFor, keepAside } from './room-late.ts'
import { stage } from './stage.ts'

export function receiveFrame(room: RoomContext, connection: RoomConnection, bytes: Uint8Array, at: number): void {
  if (bytes.length > room.limits.frameBytes) return refuse(room, connection, 'too-large', 'frame')
  if (!connection.messages.take(1, at) || !connection.bytes.take(bytes.length, at)) {
    return refuse(room, connection, 'too-many', 'messages')
  }
  const frame = decodeFrame(bytes)
  if (frame === null) return refuse(room, connection, 'malformed', 'not a frame')
  switch (frame.type) {
    case 'sync-step-1':
      return answerStep1(room, connection, frame.stateVector, at)
    case 'sync-step-2':
    case 'update':
      return receiveUpdate(room, connection, frame, at)
    case 'awareness':
      return receiveAwareness(room, connection, frame.entries)
    case 'query-awareness':
      if (!connection.questions.take(1, at)) return refuse(room, connection, 'too-many', 'query awareness')
      return sendPresence(room, connection)
    case 'ack':
      return receiveAck(room, connection, frame.n)
  }
}

function answerStep1(room: RoomContext, connection: RoomConnection, stateVector: Uint8Array, at: number): void {
  // L1. A few bytes ask for the whole draft.
  if (!connection.questions.take(1, at)) return refuse(room, connection, 'too-many', 'step 1')
  let frames: Uint8Array[]
  try {
    frames = room.document.answer(stateVector)
  } catch {
    return refuse(room, connection, 'malformed', 'not a state vector')
  }
  for (const frame of frames) send(room, connection.id, frame)
  connection.congestedAt = null
  if (!connection.synced) {
    connection.synced = true
    sendPresence(room, connection)
  }
}

function receiveUpdate(
  room: RoomContext,
  connection: RoomConnection,
  frame: { type: 'sync-step-2' | 'update'; update: Uint8Array },
  at: number,
): void {
  const { intake } = connection
  if (intake.kind === 'parked') {
    intake.dropped = true
    return
  }
  const { update } = frame
  const verdict = judgeFor(room, connection, update)
  switch (verdict.kind) {
    case 'refused':
      return refuse(room, connection, verdict.refusal.code, verdict.refusal.reason)
    case 'no-op':
      // A4. What it repeats may still be on its way to the log.
      connection.waitsFor = room.staged
      connection.waitsForAside = room.aside.handedOut
      break
    case 'behind':
      if (connection.mode === 'read') return receiveFromReader(room, connection, frame.type, verdict)
      if (intake.kind === 'flowing') park(room, connection, update)
      return
    case 'new':
      if (connection.mode === 'read') return receiveFromReader(room, connection, frame.type, verdict)
      if (!takeFrom(room, connection, update, verdict, at)) return
  }
  if (frame.type === 'sync-step-2') resumeAcks(room, connection)
}

/**
 * W2. A step 2 is the client's duty and may hold what its author wrote while still allowed to; and Yjs itself deletes
 * formatting that has become void, in every copy and unasked. Only writing is writing.
 */
function receiveFromReader(
  room: RoomContext,
  connection: RoomConnection,
  type: 'sync-step-2' | 'update',
  verdict: Extract<Verdict, { kind: 'new' | 'behind' }>,
): void {
  const writes = verdict.kind === 'behind' || verdict.ends.size > 0
  if (type === 'update' && writes) return refuse(room, connection, 'not-allowed', 'an edit of a reader')
  report(room, connection, 'not-allowed', 'text of a reader')
  connection.intake = { kind: 'deaf' }
}

/** W4. It names clocks that nobody here knows: the log may. */
function park(room: RoomContext, connection: RoomConnection, update: Uint8Array): void {
  connection.strikes += 1
  if (connection.strikes > room.limits.strikes) return refuse(room, connection, 'malformed', 'unknown clocks')
  report(room, connection, 'conflict', 'unknown clocks')
  connection.intake = { kind: 'parked', update, dropped: false }
  room.effects.push({ type: 'catch-up' })
}

/** Takes what a connection sent: its acks wait for it from now on. False when it was refused after all. */
export function takeFrom(
  room: RoomContext,
  connection: RoomConnection,
  update: Uint8Array,
  verdict: Extract<Verdict, { kind: 'new' }>,
  at: number,
): boolean {
  if (connection.mode === 'late') return keepAside(room, connection, update, verdict, at)
  if (room.document.bytes + update.length > room.limits.documentBytes) {
    refuse(room, connection, 'too-large', 'document')
    return false
  }
  stage(room, { update, verdict, personId: connection.user.personId, author: connection.id, at })
  connection.waitsFor = room.staged
  return true
}

function receiveAwareness(room: RoomContext, connection: RoomConnection, entries: readonly AwarenessEntry[]): void {
  const outcome = room.presence.receive(connection.id, entries)
  if (outcome === 'too-large') return refuse(room, connection, 'too-large', 'awareness')
  if (outcome === 'changed') schedulePresence(room)
}

export function sendPresence(room: RoomContext, connection: RoomConnection): void {
  const entries = room.presence.others(connection.id)
  if (entries.length > 0) send(room, connection.id, encodeAwareness(entries))
}
