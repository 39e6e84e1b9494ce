import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { encodeAck, encodeSyncStep2 } from '@plenum/sync/protocol'
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

test('Z1, Z3: a seal that came under the hands of a writer: sent back, nothing logged, everything kept', async () => {
  const anna = await join('anna')
  const rita = await join('rita', 'read')
  const write = writer()
  anna.joined.receive(write('in time'))
  await commit()
  log.seal(documentId, true)
  const shown = rita.sent.length
  for (const text of ['late', 'later']) anna.joined.receive(write(text))
  await commit()
  expect(anna.closes).toEqual([4503])
  expect(rita.closes).toEqual([])
  expect(rita.sent).toHaveLength(shown)
  expect(log.rowsOf(documentId)).toHaveLength(1)
  expect(log.asideOf(documentId).map(({ personId }) => personId)).toEqual(['p-anna', 'p-anna'])
  expect(harness.told.keptAside).toBe(1)
})

test('Z2: what was handed in while the refused commit was under way is kept aside, and not appended after a reopening', async () => {
  const anna = await join('anna')
  const append = log.append
  let release = (): void => {}
  log.append = async (batches) => {
    await new Promise<void>((resolve) => {
      release = resolve
    })
    return append(batches)
  }
  const write = writer()
  anna.joined.receive(write('in the batch'))
  await commit()
  log.seal(documentId, true)
  anna.joined.receive(write('behind it'))
  log.append = async (batches) => {
    log.seal(documentId, false)
    return append(batches)
  }
  release()
  await commit()
  expect(log.asideOf(documentId)).toHaveLength(2)
  expect(log.rowsOf(documentId)).toEqual([])
  expect(registry.waiting).toBe(0)
})

test('Z3: the server’s own edit is refused as sealed, and not kept aside', async () => {
  await join('anna')
  log.seal(documentId, true)
  const update = paragraphUpdate('by the server')
  const edit = registry.edit({ documentId, personId: 'p-olga', confirm: may, make: async () => update })
  await commit()
  expect(await edit).toEqual({ kind: 'refused', code: 'sealed', reason: 'sealed' })
  expect([...log.rowsOf(documentId), ...log.asideOf(documentId)]).toEqual([])
  log.seal(documentId, false)
  const again = registry.edit({ documentId, personId: 'p-olga', confirm: may, make: async () => update })
  await commit()
  expect(await again).toEqual({ kind: 'stored', seq: 1 })
})

test('Z4, Z5, Z6: who comes late is told when it is kept, and it is not kept again when the room was let go meanwhile', async () => {
  log.seal(documentId, true)
  const late = paragraphUpdate('late')
  const anna = await join('anna', 'late')
  anna.joined.receive(encodeSyncStep2(late))
  anna.joined.receive(encodeAck(7))
  expect(anna.sent).not.toContainEqual(encodeAck(7))
  await commit()
  expect(anna.sent).toContainEqual(encodeAck(7))
  expect(log.asideOf(documentId).map(({ bytes }) => bytes)).toEqual([late])
  anna.joined.leave()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(registry.rooms).toBe(0)
  const again = await join('anna', 'late')
  again.joined.receive(encodeSyncStep2(late))
  again.joined.receive(encodeAck(8))
  await commit()
  expect(again.sent).toContainEqual(encodeAck(8))
  expect(log.asideOf(documentId)).toHaveLength(1)
  expect(log.rowsOf(documentId)).toEqual([])
})

test('Z8: a store that fails to keep: closed to come back, and no ack', async () => {
  log.seal(documentId, true)
  const anna = await join('anna', 'late')
  log.failNext(1)
  anna.joined.receive(encodeSyncStep2(paragraphUpdate('late')))
  anna.joined.receive(encodeAck(1))
  await commit()
  expect(anna.closes).toEqual([4500])
  expect(anna.sent).not.toContainEqual(encodeAck(1))
  const again = await join('anna', 'late')
  again.joined.receive(encodeSyncStep2(paragraphUpdate('late')))
  await commit()
  expect(log.asideOf(documentId)).toHaveLength(1)
})

test('Z2: closing the node keeps what comes back from the log as sealed', async () => {
  const anna = await join('anna')
  log.seal(documentId, true)
  const write = writer()
  const { append, keepAside } = log
  log.append = async (batches) => {
    anna.joined.receive(write('behind it'))
    return append(batches)
  }
  log.keepAside = async (batches) => {
    await new Promise((resolve) => {
      setTimeout(resolve, 500)
    })
    return keepAside(batches)
  }
  anna.joined.receive(write('in the batch'))
  let closed = false
  const closing = registry.close(0).then(() => (closed = true))
  await vi.advanceTimersByTimeAsync(400)
  expect(closed).toBe(false)
  await vi.advanceTimersByTimeAsync(200)
  await closing
  expect(log.asideOf(documentId)).toHaveLength(2)
  expect(log.rowsOf(documentId)).toEqual([])
})
