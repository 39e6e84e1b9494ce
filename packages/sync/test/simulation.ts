import type * as Y from 'yjs'
import type { ContentGate } from '../src/ingress.ts'
import { type Room, createRoom } from '../src/room.ts'
import { type RoomEffect, type RoomEvent, roomLimits } from '../src/room-types.ts'
import { documentOf } from './document-of.ts'
import { foldDocument } from './fold-document.ts'
import { createMemoryUpdateLog } from './memory-update-log.ts'
import { mutateFrame } from './mutate-frame.ts'
import { paragraphFor } from './paragraph-for.ts'
import type { Random } from './random.ts'
import { type SimClient, createSimClient } from './sim-client.ts'
import { createSimStore } from './sim-store.ts'

const documentId = 'theme.nl'
const openGate: ContentGate = { judge: () => null, accept: () => undefined }

/** What a run does, and how often. */
export type Weather = {
  failingStore: number
  crash: number
  cut: number
  congestion: number
  compaction: number
  vandal: number
  serverEdits: number
  /** Of the document being sealed, or opened again. */
  seal: number
}

/**
 * A room, a log and some clients in one hand: every frame, commit, failure and crash happens when the test says so,
 * in any order that the network and the disk allow.
 */
export function createSimulation(random: Random, weather: Weather) {
  const log = createMemoryUpdateLog()
  log.create(documentId)
  const clients: SimClient[] = []
  const connections = new Map<SimClient, string>()
  /** As what those who may write were let in; who was let in before a seal does not know of it yet. */
  const letInLate = new Map<SimClient, boolean>()
  let lastConnection = 0
  let now = 0
  let room: Room | null = null
  let timers: Extract<RoomEffect, { type: 'schedule' }>['timer'][] = []
  let asksLog = 0
  let foldable: number | null = null
  const congested = new Set<string>()
  const refusedCodes: string[] = []
  let lastEdit = 0
  /** Edits of the server's by id: under way; and told to be stored, with their row. */
  const unsettled = new Set<string>()
  const storedEdits = new Map<string, number>()

  const store = createSimStore(random, log, documentId, dispatch)

  const clientOf = (connection: string): SimClient | undefined =>
    [...connections].find(([, id]) => id === connection)?.[0]

  function dispatch(event: RoomEvent): void {
    if (room === null) throw new Error('no room')
    now += random.below(50)
    for (const effect of room.handle(event, now)) run(effect)
  }

  function run(effect: RoomEffect): void {
    switch (effect.type) {
      case 'send':
        return void clientOf(effect.to)?.incoming.push(effect.frame)
      case 'broadcast':
        for (const to of effect.to) clientOf(to)?.incoming.push(effect.frame)
        return
      case 'append':
        return store.append(effect.row)
      case 'keep-aside':
        return store.keepAside(effect.row)
      case 'close': {
        const client = clientOf(effect.connection)
        if (client !== undefined) {
          connections.delete(client)
          client.closed(effect.code)
        }
        return
      }
      case 'schedule':
        return void timers.push(effect.timer)
      case 'catch-up':
        asksLog += 1
        return
      case 'compact':
        foldable = effect.throughSeq
        return
      case 'edit-settled':
        if (!unsettled.delete(effect.edit)) throw new Error('S2: an edit was settled that was not under way')
        if (effect.outcome.kind === 'stored') storedEdits.set(effect.edit, effect.outcome.seq)
        return
      case 'refused':
        return void refusedCodes.push(`${effect.code} ${effect.reason}`)
      case 'rested':
    }
  }

  async function loadRoom(): Promise<void> {
    const loaded = await log.load(documentId)
    if (loaded === null) throw new Error('no document')
    const limits = { ...roomLimits, compactRows: 20, questions: { perSecond: 1000, burst: 1000 } }
    room = createRoom({ loaded, createGate: () => openGate, limits })
  }

  /** Folds as the worker does, possibly while later rows are in the log already. */
  async function fold(): Promise<void> {
    if (foldable === null || room === null) return
    const snapshot = await foldDocument(log, documentId, foldable)
    foldable = null
    if (snapshot === null) return dispatch({ type: 'compaction-failed' })
    dispatch({ type: 'compacted', snapshot })
  }

  /** kill -9: what the log had not taken is gone, with every connection. */
  function crash(): void {
    room = null
    store.crash()
    unsettled.clear()
    timers = []
    asksLog = 0
    foldable = null
    congested.clear()
    connections.clear()
    for (const client of clients) client.cut()
  }

  async function connect(client: SimClient): Promise<void> {
    if (room === null || connections.has(client)) return
    const late = store.sealed && client.mode === 'write'
    const aside = late ? await log.readAside(documentId, client.personId) : []
    letInLate.set(client, late)
    lastConnection += 1
    const connection = `c${lastConnection}`
    connections.set(client, connection)
    client.open()
    const user = { personId: client.personId, name: client.name, partner: '', colour: 0 }
    dispatch({ type: 'joined', connection, user, mode: late ? 'late' : client.mode, session: null, aside })
  }

  function disconnect(client: SimClient): void {
    const connection = connections.get(client)
    if (connection === undefined) return
    connections.delete(client)
    client.cut()
    if (room !== null) dispatch({ type: 'left', connection })
  }

  function pumpToServer(client: SimClient): void {
    const connection = connections.get(client)
    const frame = client.outgoing?.shift()
    if (connection === undefined || frame === undefined || room === null) return
    dispatch({ type: 'frame', connection, bytes: frame })
  }

  function pumpToClient(client: SimClient): void {
    const frame = client.incoming.shift()
    if (frame !== undefined) client.receive(frame)
  }

  /** The server writes a paragraph on somebody's behalf, from the text as it is durable. */
  function editAsServer(): void {
    if (room === null) return
    lastEdit += 1
    const client = 5_000_000 + lastEdit
    const edit = String(client)
    unsettled.add(edit)
    dispatch({ type: 'edited', edit, update: paragraphFor(room.parts(), client, random), personId: 'person-9' })
  }

  function vandalise(client: SimClient): void {
    const connection = connections.get(client)
    if (connection === undefined || room === null) return
    const sample = client.outgoing?.[0] ?? new Uint8Array([0, 2, 3, 1, 1, 1])
    dispatch({ type: 'frame', connection, bytes: mutateFrame(sample, random) })
  }

  async function step(): Promise<void> {
    if (room === null) return loadRoom()
    const client = random.pick(clients)
    if (random.chance(weather.crash)) return crash()
    if (random.chance(weather.cut)) return disconnect(client)
    if (random.chance(weather.vandal))
      return vandalise(random.pick(clients.filter(({ name }) => name.startsWith('vandal'))))
    if (random.chance(weather.compaction)) return fold()
    if (random.chance(weather.serverEdits)) return editAsServer()
    if (random.chance(weather.seal)) return store.seal(!store.sealed)
    const connection = connections.get(client)
    if (connection !== undefined && random.chance(weather.congestion)) {
      const event = congested.delete(connection) ? ('drained' as const) : ('congested' as const)
      if (event === 'congested') congested.add(connection)
      return dispatch({ type: event, connection })
    }
    switch (random.below(8)) {
      case 0:
        return connect(client)
      case 1:
      case 2:
        // A vandal writes nothing of its own: what it sends is what `vandalise` makes of the frames of its opening.
        return client.name.startsWith('vandal') ? undefined : client.edit(random)
      case 3:
        return client.askAck()
      case 4:
        return pumpToServer(client)
      case 5:
        return pumpToClient(client)
      case 6:
        if (room === null) return
        if (random.chance(0.5)) await store.commitAside(random.chance(weather.failingStore))
        return store.commit(random.chance(weather.failingStore))
      default:
        return pass()
    }
  }

  async function pass(): Promise<void> {
    const timer = timers.shift()
    if (timer !== undefined) dispatch({ type: 'timer', timer })
    if (asksLog > 0 && random.chance(0.5)) {
      asksLog = 0
      dispatch({ type: 'caught-up', rows: await log.readAfter(documentId, room?.headSeq ?? 0) })
    }
  }

  /** Fair weather until nothing moves any more. */
  async function settle(): Promise<void> {
    for (let round = 0; round < 200; round++) {
      if (room === null) await loadRoom()
      for (const client of clients) {
        // As rights that are judged anew.
        if (client.mode === 'write' && letInLate.get(client) !== store.sealed) disconnect(client)
        if (!client.name.startsWith('vandal')) await connect(client)
      }
      for (const connection of congested) dispatch({ type: 'drained', connection })
      congested.clear()
      for (const client of clients) {
        while ((client.outgoing?.length ?? 0) > 0 && connections.has(client)) pumpToServer(client)
        while (client.incoming.length > 0) pumpToClient(client)
      }
      while (store.waiting > 0) {
        await store.commit(false)
        await store.commitAside(false)
      }
      while (timers.length > 0 || asksLog > 0) await pass()
      await fold()
      const still = clients.every((client) => client.incoming.length === 0 && (client.outgoing?.length ?? 0) === 0)
      if (
        still &&
        store.waiting === 0 &&
        clients.every((client) => connections.has(client) || client.name.startsWith('vandal'))
      )
        return
    }
    throw new Error('does not come to rest')
  }

  return {
    clients,
    store,
    /** What the log holds and everything that is kept aside, loaded at once. */
    allWords: () => documentOf([...store.rowsEver, ...log.asideOf(documentId).map(({ bytes }) => bytes)]),
    refusedCodes,
    unsettled,
    storedEdits,
    /** All rows that were ever appended, loaded at once. */
    allRows: () => documentOf(store.rowsEver),
    add(name: string, personId: string, mode: 'read' | 'write') {
      const client = createSimClient(name, personId, mode, 1000 + clients.length * 17)
      clients.push(client)
      return client
    },
    step,
    settle,
    /** What a stranger would load from the log now: snapshot and tail. */
    async replay(): Promise<Y.Doc> {
      const loaded = await log.load(documentId)
      const base = loaded?.snapshot ? [loaded.snapshot.state] : []
      return documentOf([...base, ...(loaded?.tail ?? []).map(({ bytes }) => bytes)])
    },
  }
}
