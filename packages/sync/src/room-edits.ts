/** Edits that the server itself makes on somebody's behalf: S of ../SPEC.md. */
import type { PersonId } from '@plenum/schema/id'
import { judgeUpdate } from './ingress.ts'
import type { RoomContext } from './room-context.ts'
import type { EditId, EditOutcome } from './room-types.ts'
import { stage } from './stage.ts'

/** S1. Judged and handed to the log as anybody's; only nobody is closed when it is refused. */
export function receiveEdit(room: RoomContext, edit: EditId, update: Uint8Array, personId: PersonId, at: number): void {
  const verdict = judgeUpdate(update, personId, room.document.known, room.gate)
  switch (verdict.kind) {
    case 'refused':
      return settle(room, edit, { kind: 'refused', ...verdict.refusal })
    case 'behind':
      return settle(room, edit, { kind: 'refused', code: 'conflict', reason: 'unknown clocks' })
    case 'new':
      if (room.document.bytes + update.length > room.limits.documentBytes) {
        return settle(room, edit, { kind: 'refused', code: 'too-large', reason: 'document' })
      }
      stage(room, { update, verdict, personId, author: null, at })
      break
    case 'no-op':
  }
  // What it repeats may still be on its way to the log.
  room.edits.push({ edit, waitsFor: room.staged })
  if (room.staged === room.durable) settleStored(room, room.document.headSeq - room.durable)
}

/** S2. Durable, and told so. @param offset of a row's sequence number over its number among the staged */
export function settleStored(room: RoomContext, offset: number): void {
  while (room.edits[0] !== undefined && room.edits[0].waitsFor <= room.durable) {
    const { edit, waitsFor } = room.edits.shift()!
    settle(room, edit, { kind: 'stored', seq: waitsFor + offset })
  }
}

/** F1. Nothing of it was stored. */
export function settleFailed(room: RoomContext): void {
  settleAll(room, { kind: 'failed' })
}

/** Z3. Nothing of it was stored, nor will be. */
export function settleSealed(room: RoomContext): void {
  settleAll(room, { kind: 'refused', code: 'sealed', reason: 'sealed' })
}

function settleAll(room: RoomContext, outcome: EditOutcome): void {
  for (const { edit } of room.edits.splice(0)) settle(room, edit, outcome)
}

function settle(room: RoomContext, edit: EditId, outcome: EditOutcome): void {
  room.effects.push({ type: 'edit-settled', edit, outcome })
}
