import { type ConnectionMode, roomLimits } from '@plenum/sync/room-types'
import type { CommitNotice, FanOut, UpdateLog } from '@plenum/sync/ports'
import { createMemoryUpdateLog } from '@plenum/sync/test/memory-update-log'
import { createRandom } from '@plenum/sync/test/random'
import { createSimClient } from '@plenum/sync/test/sim-client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createMemoryFanOut } from '../adapters/memory-fan-out.ts'
import { type Registry, createRegistry } from './registry.ts'

const documentId = 'theme.nl'

function createNode(log: UpdateLog, fanOut: FanOut): Registry {
  return createRegistry({
    log,
    fanOut,
    clock: { now: () => Date.now() },
    compactor: {
      compact: async () => null,
      count: async () => ({ recommendations: 0, words: 0 }),
      close: async () => {},
    },
    observer: {
      refused: () => {},
      commitFailed: () => {},
      compactionFailed: () => {},
      keptAside: () => {},
      failed: (_documentId, error) => {
        throw error
      },
      rested: () => {},
    },
    limits: roomLimits,
    createGate: () => ({ judge: () => null, accept: () => {} }),
  })
}

/** A client of `packages/sync/test` on a registry; what it wants to send goes out when `pump` is called. */
async function connect(registry: Registry, name: string, clientId: number, mode: ConnectionMode = 'write') {
  const client = createSimClient(name, `p-${name}`, 'write', clientId)
  client.open()
  const socket = {
    bufferedAmount: 0,
    send: (frame: Uint8Array) => client.receive(frame),
    close: (code: number) => client.closed(code),
  }
  const user = { personId: `p-${name}`, name, partner: '', colour: 0 }
  const joined = await registry.join({ documentId, connection: name, socket, user, mode, session: null })
  return {
    client,
    pump() {
      for (let frame = client.outgoing?.shift(); frame !== undefined; frame = client.outgoing?.shift())
        joined?.receive(frame)
    },
    text: () => client.document.getXmlFragment('default').toString(),
  }
}

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

test.each([1, 2, 3, 5, 8, 13])(
  'seed %i: two nodes over one log, with notices dropped and doubled, end with one text',
  async (seed) => {
    const random = createRandom(seed)
    const log = createMemoryUpdateLog()
    log.create(documentId)
    const bus = createMemoryFanOut()
    let reliable = false
    const unreliable: FanOut = {
      publish(notice: CommitNotice) {
        if (!reliable && random.chance(0.5)) return
        bus.publish(notice)
        if (random.chance(0.2)) bus.publish(notice)
      },
      subscribe: bus.subscribe,
    }
    const nodes = [createNode(log, unreliable), createNode(log, unreliable)] as const
    const people = [
      await connect(nodes[0], 'anna', 1),
      await connect(nodes[1], 'bert', 2),
      await connect(nodes[1], 'carl', 3),
    ]
    for (let step = 0; step < 150; step++) {
      const person = random.pick(people)
      person.client.edit(random)
      person.pump()
      if (random.chance(0.4)) await vi.advanceTimersByTimeAsync(random.below(20))
    }
    reliable = true
    // One more edit on each node tells the other where the log is.
    for (const person of people) {
      person.client.edit(random)
      person.pump()
      await vi.advanceTimersByTimeAsync(100)
    }
    await vi.advanceTimersByTimeAsync(1000)
    const [first, ...others] = people.map((person) => person.text())
    // All three have written, whatever of it was deleted since.
    expect(people[0]?.client.document.store.clients.size).toBe(3)
    for (const other of others) expect(other).toBe(first)
    expect(people.map(({ client }) => client.closedWith)).toEqual([null, null, null])
  },
)

test('Z1: a node that has not heard of the seal can not append either; its people come back, and their words are kept', async () => {
  const log = createMemoryUpdateLog()
  log.create(documentId)
  // Not a word goes from one node to the other.
  const deaf: FanOut = { publish: () => {}, subscribe: () => () => {} }
  const nodes = [createNode(log, deaf), createNode(log, deaf)] as const
  const random = createRandom(21)
  const people = [await connect(nodes[0], 'anna', 1), await connect(nodes[1], 'bert', 2)]
  const type = async () => {
    for (const person of people) {
      person.client.edit(random)
      person.pump()
    }
    await vi.advanceTimersByTimeAsync(20)
  }
  for (let turn = 0; turn < 20; turn++) await type()
  const rows = log.rowsOf(documentId).length
  expect(rows).toBeGreaterThan(20)

  log.seal(documentId, true)
  await type()
  expect(people.map(({ client }) => client.closedWith)).toEqual([4503, 4503])
  expect(log.rowsOf(documentId)).toHaveLength(rows)
  expect(new Set(log.asideOf(documentId).map(({ personId }) => personId))).toEqual(new Set(['p-anna', 'p-bert']))
  // Told or not, the other node's last words reach who reads here.
  const [rita, otto] = [await connect(nodes[0], 'rita', 3, 'read'), await connect(nodes[1], 'otto', 4, 'read')]
  for (const reader of [rita, otto]) reader.pump()
  expect(rita.text()).toBe(otto.text())
})
