/**
 * One document on one node: event in, effects out. No await, no clock, no randomness, no log; time comes with the
 * event. The rules are numbered in ../SPEC.md and cited where they bite.
 */
import { closeCodes } from '@plenum/schema/close-code'
import { createAside } from './aside.ts'
import { createDocumentState } from './document-state.ts'
import type { ContentGate } from './ingress.ts'
import type { LoadedDocument, LogRow } from './ports.ts'
import { createPresence } from './presence.ts'
import { encodeSession, encodeSyncStep1 } from './protocol.ts'
import { giveAcks } from './room-acks.ts'
import { createRoomConnection } from './room-connection.ts'
import { type RoomContext, drop, forget, refuse, send } from './room-context.ts'
import { receiveEdit, settleFailed, settleStored } from './room-edits.ts'
import { receiveFrame, takeFrom } from './room-intake.ts'
import { appendSealed, judgeFor, keepAsideFailed, keptAside } from './room-late.ts'
import { fanOut, holdBack, letFlow, scheduleFanOut, showPresence } from './room-outlet.ts'
import type { RoomEffect, RoomEvent, RoomLimits, RoomTimer } from './room-types.ts'

export type Room = {
  /** `at` in milliseconds, never going back. Returns the effects in the order in which they must happen. */
  handle(event: RoomEvent, at: number): RoomEffect[]
  /** Something is handed to the log and not yet answered: the room must not be unloaded. */
  readonly busy: boolean
  readonly headSeq: number
  /** Rows of the log that are not folded into a snapshot. */
  readonly tailRows: number
  /** Bytes of document held. */
  readonly bytes: number
  /** Everything durable, as one update. */
  state(): Uint8Array
  /** As `state`, as it lies there: updates that together are everything, for a thread that merges them itself. */
  parts(): Uint8Array[]
  /**
   * Counts of updates: those that `parts` holds, and all that were ever taken. What was read when `shown` was n is all
   * there is as long as `taken` is n.
   */
  readonly counts: { shown: number; taken: number }
}

export type RoomOptions = {
  loaded: LoadedDocument
  createGate(state: () => Uint8Array): ContentGate
  limits: RoomLimits
}

/** Milliseconds without an edit after which a text rests. */
const REST = 4000

export function createRoom({ loaded, createGate, limits }: RoomOptions): Room {
  const document = createDocumentState(loaded)
  const presence = createPresence(
    { stateBytes: limits.awarenessStateBytes, idsPerConnection: 4, rememberedIds: 4096 },
    (client) => document.known.owners.get(client),
  )
  const room: RoomContext = {
    document,
    presence,
    connections: new Map(),
    limits,
    gate: createGate(document.state),
    staged: 0,
    durable: 0,
    underWay: [],
    aside: createAside(document, createGate, limits),
    edits: [],
    outbox: [],
    fanOutDue: false,
    presenceDue: false,
    effects: [],
  }
  let restDue: 'no' | 'scheduled' | 'again' = 'no'
  let compacting = false
  /** Rows that other nodes appended. */
  let foreign = 0

  function join(event: Extract<RoomEvent, { type: 'joined' }>): void {
    const { connection, user, mode, session } = event
    if (mode === 'late') room.aside.join(user.personId, event.aside ?? [])
    room.connections.set(connection, createRoomConnection(connection, user, mode, limits))
    presence.join(connection, user)
    if (session !== null) send(room, connection, encodeSession(session))
    // J1. Step 1 before any step 2, or what was written offline never arrives.
    send(room, connection, encodeSyncStep1(document.stateVector()))
  }

  function appended(count: number, first: number): void {
    if (first !== document.headSeq + 1) throw new Error('rows of another node lie between: catch up first')
    // D3. State, then acks, then fan-out.
    const rows = document.commit(count, first)
    const offset = first - (room.durable + 1)
    room.durable += count
    const landed = room.underWay.splice(0, count)
    rows.forEach((row, index) => room.outbox.push({ update: row.bytes, author: landed[index]?.author ?? null }))
    // A4. A connection may wait for an update that another of the same person handed in.
    for (const connection of room.connections.values()) if (connection.acks.length > 0) giveAcks(room, connection)
    settleStored(room, offset)
    grown()
  }

  function grown(): void {
    scheduleFanOut(room)
    if (restDue === 'no') scheduleRest()
    else restDue = 'again'
    if (document.tailRows < limits.compactRows && document.tailBytes < limits.compactBytes) return
    if (compacting) return
    compacting = true
    room.effects.push({ type: 'compact', throughSeq: document.headSeq })
  }

  function scheduleRest(): void {
    restDue = 'scheduled'
    room.effects.push({ type: 'schedule', timer: 'rest', delay: REST })
  }

  /** Nothing of what is under way was stored. */
  function rollBack(): void {
    room.underWay = []
    room.staged = room.durable
    document.rollBack()
    room.gate = createGate(document.state)
  }

  /** F1. Nobody is told otherwise, and whoever waits for it comes back and sends it again. */
  function appendFailed(): void {
    rollBack()
    settleFailed(room)
    for (const connection of room.connections.values()) {
      if (connection.waitsFor > room.durable) drop(room, connection, closeCodes.storeFailed, 'not stored')
    }
  }

  /** W4. What other nodes had written is here now; what was parked is judged again. */
  function caughtUp(rows: readonly LogRow[], at: number): void {
    const fresh = rows.filter((row) => row.seq > document.headSeq)
    document.append(fresh)
    foreign += fresh.length
    for (const row of fresh) room.outbox.push({ update: row.bytes, author: null })
    if (fresh.length > 0) grown()
    for (const connection of room.connections.values()) {
      if (connection.intake.kind !== 'parked') continue
      const { update, dropped } = connection.intake
      connection.intake = { kind: 'flowing' }
      const verdict = judgeFor(room, connection, update)
      if (verdict.kind === 'refused') {
        refuse(room, connection, verdict.refusal.code, verdict.refusal.reason)
        continue
      }
      if (verdict.kind === 'new' && !takeFrom(room, connection, update, verdict, at)) continue
      if (verdict.kind === 'behind' || dropped) {
        connection.intake = { kind: 'resyncing' }
        send(room, connection.id, encodeSyncStep1(document.stateVector()))
      } else giveAcks(room, connection)
    }
  }

  function timer(name: RoomTimer): void {
    switch (name) {
      case 'presence':
        return showPresence(room)
      case 'fan-out':
        room.fanOutDue = false
        return fanOut(room)
      case 'rest':
        if (restDue === 'again') return scheduleRest()
        restDue = 'no'
        room.effects.push({ type: 'rested' })
    }
  }

  function dispatch(event: RoomEvent, at: number): void {
    switch (event.type) {
      case 'joined':
        return join(event)
      case 'left':
        return forget(room, event.connection)
      case 'edited':
        return receiveEdit(room, event.edit, event.update, event.personId, at)
      case 'appended':
        return appended(event.count, event.first)
      case 'append-failed':
        return appendFailed()
      case 'append-sealed':
        appendSealed(room, event.count)
        return rollBack()
      case 'kept-aside':
        return keptAside(room, event.count)
      case 'keep-aside-failed':
        return keepAsideFailed(room)
      case 'caught-up':
        return caughtUp(event.rows, at)
      case 'compacted':
        compacting = false
        return document.rebase(event.snapshot)
      case 'compaction-failed':
        // The rows stay as they are; it is tried again when the room is loaded next.
        return
      case 'timer':
        return timer(event.timer)
      case 'frame':
      case 'congested':
      case 'drained': {
        // E1. A late event of a connection that is gone touches nothing.
        const connection = room.connections.get(event.connection)
        if (connection === undefined) return
        if (event.type === 'frame') return receiveFrame(room, connection, event.bytes, at)
        return event.type === 'congested' ? holdBack(room, connection) : letFlow(room, connection)
      }
    }
  }

  return {
    handle(event, at) {
      room.effects = []
      dispatch(event, at)
      return room.effects
    },
    get busy() {
      return room.staged > room.durable || room.aside.handedOut > room.aside.kept || room.outbox.length > 0
    },
    get headSeq() {
      return document.headSeq
    },
    get tailRows() {
      return document.tailRows
    },
    get bytes() {
      return document.bytes
    },
    state: document.state,
    parts: document.parts,
    get counts() {
      return { shown: room.durable + foreign, taken: room.staged + foreign }
    },
  }
}
