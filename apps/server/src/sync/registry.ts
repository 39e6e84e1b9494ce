/**
 * The rooms of this node: loads one when somebody comes, lets go of it when nobody is there and nothing is on its way.
 * Runs what a room says (its effects) and tells it what happened (its events).
 */
import { closeCodes } from '@plenum/schema/close-code'
import type { DocumentId } from '@plenum/schema/id'
import type { ContentGate } from '@plenum/sync/ingress'
import type { Clock, FanOut, UpdateLog } from '@plenum/sync/ports'
import type { PresenceUser } from '@plenum/sync/presence'
import { createRoom } from '@plenum/sync/room'
import type { ConnectionId, ConnectionMode, RoomEffect, RoomEvent, RoomLimits } from '@plenum/sync/room-types'
import type { Compactor } from './compactor.ts'
import { setEntryTimer } from './entry-timer.ts'
import { createFolding } from './folding.ts'
import type { RoomSocket } from './room-socket.ts'
import type { RoomEntry as Entry } from './room-entry.ts'
import { createRoomShelf } from './room-shelf.ts'
import { createRoomStore } from './room-store.ts'
import { type ServerEdits, createServerEdits, failEdits, settleEdit } from './server-edits.ts'
import { startPatrol } from './patrol.ts'
import { sendAway } from './send-away.ts'
import { becameCongested, watchSocket } from './socket-watch.ts'
import type { SyncObserver } from './sync-observer.ts'

export type RegistryOptions = {
  log: UpdateLog
  fanOut: FanOut
  clock: Clock
  compactor: Compactor
  observer: SyncObserver
  limits: RoomLimits
  createGate(state: () => Uint8Array): ContentGate
}

export type Join = {
  documentId: DocumentId
  connection: ConnectionId
  socket: RoomSocket
  user: PresenceUser
  mode: ConnectionMode
  /** JSON of the draft session, for clients that understand it. */
  session: string | null
}

/** A connection that is in. */
export type Joined = { receive(bytes: Uint8Array): void; leave(): void }

export type Registry = ServerEdits & {
  /** Null when there is no such document. Rejects when the log cannot be read. */
  join(join: Join): Promise<Joined | null>
  /** Commits what is under way, closes everyone with 1012 over about `spread` milliseconds, and stops all timers. */
  close(spread: number): Promise<void>
  readonly rooms: number
  readonly connections: number
  /** Updates that wait for the log. */
  readonly waiting: number
  /** Bytes of documents held. */
  readonly bytes: number
}

/** A room that is let go with more rows than this in the log is folded, so that the next opening is quick. */
const FOLD_AT_UNLOAD = 50

export function createRegistry(options: RegistryOptions): Registry {
  const { log, fanOut, clock, compactor, observer, limits, createGate } = options
  const folding = createFolding(compactor, observer)
  const shelf = createRoomShelf(
    async (documentId) => {
      const document = await log.load(documentId)
      return document === null ? null : createRoom({ loaded: document, createGate, limits })
    },
    ({ documentId, room }) => {
      if (room.tailRows > FOLD_AT_UNLOAD) void folding.fold(documentId, room.headSeq)
    },
  )
  const { loaded } = shelf
  const patrol = startPatrol(loaded, dispatch)
  let closing = false

  const store = createRoomStore({ log, fanOut, observer, loaded, dispatch, readOthers, abandon })

  /** What is durable can not be read back: everyone comes again, and the room is loaded from the log. */
  function abandon(entry: Entry, error: unknown): void {
    observer.failed(entry.documentId, error)
    for (const { socket } of entry.sockets.values()) socket.close(closeCodes.storeFailed, 'try again')
    entry.sockets.clear()
    failEdits(entry)
    shelf.drop(entry)
  }

  // --- events in, effects out ----------------------------------------------------------------------------------------

  function dispatch(entry: Entry, event: RoomEvent): void {
    entry.lastAt = Math.max(entry.lastAt, clock.now())
    const slow: ConnectionId[] = []
    for (const effect of entry.room.handle(event, entry.lastAt)) run(entry, effect, slow)
    for (const connection of slow) {
      patrol.watch(entry, connection)
      dispatch(entry, { type: 'congested', connection })
    }
  }

  function run(entry: Entry, effect: RoomEffect, slow: ConnectionId[]): void {
    switch (effect.type) {
      case 'send':
        return send(entry, effect.to, effect.frame, slow)
      case 'broadcast':
        for (const to of effect.to) send(entry, to, effect.frame, slow)
        return
      case 'append':
        return store.append(entry.documentId, effect.row)
      case 'keep-aside':
        return store.keepAside(entry.documentId, effect.row)
      case 'close':
        entry.sockets.get(effect.connection)?.socket.close(effect.code, effect.reason)
        return leave(entry, effect.connection)
      case 'schedule':
        return setEntryTimer(entry, effect.timer, effect.delay, () =>
          dispatch(entry, { type: 'timer', timer: effect.timer }),
        )
      case 'edit-settled':
        return settleEdit(entry, effect.edit, effect.outcome)
      case 'catch-up':
        return catchUp(entry)
      case 'compact':
        return void compact(entry, effect.throughSeq)
      case 'rested':
        return observer.rested(entry.documentId, entry.room.state())
      case 'refused': {
        const personId = entry.sockets.get(effect.connection)?.personId ?? ''
        return observer.refused({ documentId: entry.documentId, personId, code: effect.code, reason: effect.reason })
      }
    }
  }

  function send(entry: Entry, to: ConnectionId, frame: Uint8Array, slow: ConnectionId[]): void {
    const present = entry.sockets.get(to)
    if (present === undefined) return
    present.socket.send(frame)
    present.sentSinceTick = true
    if (becameCongested(present, performance.now())) slow.push(to)
  }

  function leave(entry: Entry, connection: ConnectionId): void {
    if (!entry.sockets.delete(connection)) return
    shelf.letGoSoon(entry)
  }

  /** Reads what the log has after the room's head and below `before`, between two commits of this node. */
  async function readOthers(entry: Entry, before = Infinity): Promise<void> {
    const rows = await log.readAfter(entry.documentId, entry.room.headSeq)
    dispatch(entry, { type: 'caught-up', rows: rows.filter((row) => row.seq < before) })
  }

  function catchUp(entry: Entry): void {
    store.between(() =>
      readOthers(entry).catch((error: unknown) => {
        observer.failed(entry.documentId, error)
        dispatch(entry, { type: 'caught-up', rows: [] })
      }),
    )
  }

  const unsubscribe = fanOut.subscribe(({ documentId, last }) => {
    const entry = loaded.get(documentId)
    if (entry !== undefined && last > entry.room.headSeq) catchUp(entry)
  })

  async function compact(entry: Entry, throughSeq: number): Promise<void> {
    const snapshot = await folding.fold(entry.documentId, throughSeq)
    if (loaded.get(entry.documentId) !== entry) return
    dispatch(entry, snapshot === null ? { type: 'compaction-failed' } : { type: 'compacted', snapshot })
  }

  return {
    ...createServerEdits(shelf, dispatch, () => closing),
    async join({ documentId, connection, socket, user, mode, session }) {
      const aside = mode === 'late' ? await log.readAside(documentId, user.personId) : []
      const entry = await shelf.open(documentId)
      if (entry === null) return null
      shelf.keep(entry)
      entry.sockets.set(connection, { ...watchSocket(socket), personId: user.personId, sentSinceTick: true })
      dispatch(entry, { type: 'joined', connection, user, mode, session, aside })
      return {
        receive: (bytes) => dispatch(entry, { type: 'frame', connection, bytes }),
        leave() {
          dispatch(entry, { type: 'left', connection })
          leave(entry, connection)
        },
      }
    },
    async close(spread) {
      closing = true
      shelf.stop()
      await store.flush()
      const everyone = [...loaded.values()].flatMap((entry) => [...entry.sockets.values()])
      await sendAway(
        everyone.map(({ socket }) => socket),
        spread,
      )
      // What came in between the flush and the close.
      await store.flush()
      unsubscribe()
      patrol.stop()
      for (const entry of loaded.values()) for (const timer of entry.timers.values()) clearTimeout(timer)
      await folding.close()
    },
    get rooms() {
      return loaded.size
    },
    get connections() {
      let sum = 0
      for (const entry of loaded.values()) sum += entry.sockets.size
      return sum
    },
    get waiting() {
      return store.waiting
    },
    get bytes() {
      let sum = 0
      for (const entry of loaded.values()) sum += entry.room.bytes
      return sum
    },
  }
}
