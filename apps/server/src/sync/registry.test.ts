import * as Y from 'yjs'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { encodeUpdate } from '@plenum/sync/protocol'
import { createRegistryHarness, paragraphUpdate, paragraphWriter as writer } from '../../test/registry-harness.ts'
import type { Registry } from './registry.ts'

let harness: ReturnType<typeof createRegistryHarness>
let documentId: string
let log: typeof harness.log
let registry: Registry
let join: typeof harness.join

beforeEach(() => {
  vi.useFakeTimers()
  harness = createRegistryHarness()
  ;({ documentId, log, registry, join } = harness)
})
afterEach(() => vi.useRealTimers())

const may = async (): Promise<void> => {}
/** Lets the flusher commit. */
const commit = () => vi.advanceTimersByTimeAsync(20)

test('a document that is not there', async () => {
  const socket = { bufferedAmount: 0, send: () => {}, close: () => {} }
  const user = { personId: 'p', name: 'n', partner: '', colour: 0 }
  const join_ = { connection: 'c', socket, user, mode: 'read' as const, session: null }
  expect(await registry.join({ ...join_, documentId: 'nowhere.nl' })).toBeNull()
  expect(registry.rooms).toBe(0)
})

test('people who come at once load the document once and share the room', async () => {
  const load = vi.spyOn(log, 'load')
  const [anna, bert] = await Promise.all([join('anna'), join('bert')])
  expect(load).toHaveBeenCalledTimes(1)
  anna.joined.receive(writer()('a'))
  await commit()
  expect(bert.sent.at(-1)?.slice(0, 2)).toEqual(new Uint8Array([0, 2]))
})

test('a still line gets an awareness frame every 10 s, one that carries data does not', async () => {
  const anna = await join('anna')
  await vi.advanceTimersByTimeAsync(10_000)
  const count = anna.sent.length
  await vi.advanceTimersByTimeAsync(10_000)
  expect(anna.sent.slice(count)).toEqual([new Uint8Array([1, 1, 0])])
})

test('a room that nobody is in is let go, and folded when it has grown', async () => {
  const anna = await join('anna')
  const write = writer()
  for (let index = 0; index < 60; index++) anna.joined.receive(write(`${index}`))
  await commit()
  anna.joined.leave()
  expect(registry.rooms).toBe(1)
  await vi.advanceTimersByTimeAsync(16_000)
  expect(registry.rooms).toBe(0)
  expect(harness.folded).toEqual([60])
})

test('whoever comes back in time finds the room', async () => {
  const anna = await join('anna')
  anna.joined.leave()
  await vi.advanceTimersByTimeAsync(14_000)
  await join('anna again')
  await vi.advanceTimersByTimeAsync(60_000)
  expect(registry.rooms).toBe(1)
})

test('a room is never let go with anything uncommitted', async () => {
  const append = log.append
  let release = (): void => {}
  log.append = async (batches) => {
    await new Promise<void>((resolve) => {
      release = resolve
    })
    return append(batches)
  }
  const anna = await join('anna')
  anna.joined.receive(writer()('slow disk'))
  anna.joined.leave()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(registry.rooms).toBe(1)
  expect(registry.waiting).toBe(1)
  release()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(registry.rooms).toBe(0)
  expect(log.rowsOf(documentId)).toHaveLength(1)
})

test('B1: a slow reader gets nothing more, then what it lacks; one that is stuck is closed with 1013', async () => {
  const anna = await join('anna')
  const slow = await join('slow')
  const write = writer()
  slow.socket.bufferedAmount = 2 * 1024 * 1024
  anna.joined.receive(write('a'))
  await commit()
  const count = slow.sent.length
  anna.joined.receive(write('b'))
  await commit()
  expect(slow.sent).toHaveLength(count)
  slow.socket.bufferedAmount = 0
  await vi.advanceTimersByTimeAsync(200)
  const document = new Y.Doc()
  for (const frame of slow.sent.filter((sent) => sent[0] === 0 && sent[1] !== 0))
    Y.applyUpdate(document, frame.slice(3))
  expect(document.getXmlFragment('default').toString()).toBe('<paragraph>a</paragraph><paragraph>b</paragraph>')

  slow.socket.bufferedAmount = 2 * 1024 * 1024
  anna.joined.receive(write('c'))
  await commit()
  await vi.advanceTimersByTimeAsync(31_000)
  expect(slow.closes).toEqual([1013])
})

test('says that a text rests some seconds after the last edit, once', async () => {
  const anna = await join('anna')
  anna.joined.receive(writer()('a'))
  await vi.advanceTimersByTimeAsync(3000)
  expect(harness.told.rested).toBe(0)
  await vi.advanceTimersByTimeAsync(10_000)
  expect(harness.told.rested).toBe(1)
})

test('closing commits what is under way, then sends everyone away with 1012', async () => {
  const anna = await join('anna')
  const bert = await join('bert')
  anna.joined.receive(writer()('last words'))
  const closing = registry.close(1000)
  await vi.advanceTimersByTimeAsync(2000)
  await closing
  expect(log.rowsOf(documentId)).toHaveLength(1)
  expect([anna.closes, bert.closes]).toEqual([[1012], [1012]])
})

test('S2: the server’s own edit is made from the text as it is, stored, and shown', async () => {
  const { sent } = await join('anna')
  const seen: number[] = []
  const edit = registry.edit({
    documentId,
    personId: 'p-olga',
    confirm: may,
    make: async (parts) => {
      seen.push(parts.length)
      return new Uint8Array([1, 2, 3])
    },
  })
  await commit()
  const outcome = await edit
  expect(outcome).toEqual({ kind: 'refused', code: 'malformed', reason: 'not a Yjs update' })
  expect(seen).toEqual([0])
  const update = paragraphUpdate('by the server')
  const good = registry.edit({ documentId, personId: 'p-olga', confirm: may, make: async () => update })
  await commit()
  expect(await good).toEqual({ kind: 'stored', seq: 1 })
  expect(sent.at(-1)).toEqual(encodeUpdate(update))
  expect(await registry.edit({ documentId, personId: 'p-olga', confirm: may, make: async () => null })).toEqual({
    kind: 'nothing',
  })
  expect(
    await registry.edit({ documentId: 'nowhere.nl', personId: 'p', confirm: may, make: async () => update }),
  ).toBeNull()
})

test('the server’s own edit is made anew when somebody wrote meanwhile, and after some times all the same', async () => {
  const { joined } = await join('anna')
  const write = writer()
  let made = 0
  const edit = registry.edit({
    documentId,
    personId: 'p-olga',
    confirm: may,
    make: async () => {
      made += 1
      joined.receive(write(`meanwhile ${made}`))
      return paragraphUpdate('by the server')
    },
  })
  await commit()
  expect(made).toBe(3)
  expect(await edit).toEqual({ kind: 'stored', seq: 4 })
})

test('a room stays while the server edits in it, and an edit at shutdown fails instead of waiting for ever', async () => {
  let finish: (update: Uint8Array) => void = () => {}
  const edit = registry.edit({
    documentId,
    personId: 'p-olga',
    confirm: may,
    make: () =>
      new Promise((resolve) => {
        finish = resolve
      }),
  })
  await vi.advanceTimersByTimeAsync(60_000)
  expect(registry.rooms).toBe(1)
  const closing = registry.close(0)
  finish(paragraphUpdate('late'))
  await vi.advanceTimersByTimeAsync(100)
  expect(await edit).toEqual({ kind: 'failed' })
  await closing
  expect((await log.load(documentId))?.tail).toEqual([])
})
