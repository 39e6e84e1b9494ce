import { setImmediate } from 'node:timers/promises'
import { createMemoryUpdateLog } from '@plenum/sync/test/memory-update-log'
import type { NewRow, UpdateLog } from '@plenum/sync/ports'
import { expect, test } from 'vitest'
import { createFlusher } from './flusher.ts'

const row = (text: string): NewRow => ({
  bytes: new TextEncoder().encode(text),
  personId: 'p',
  at: 0,
  clients: [],
  source: 'client',
})

/** A log whose appends finish when the test says so. */
function createHeldLog() {
  const memory = createMemoryUpdateLog()
  memory.create('a.nl')
  memory.create('b.nl')
  const held: { release(): void }[] = []
  const sizes: number[] = []
  const log: UpdateLog = {
    ...memory,
    async append(batches) {
      sizes.push(batches.reduce((sum, batch) => sum + batch.rows.length, 0))
      await new Promise<void>((resolve) => {
        held.push({ release: resolve })
      })
      return memory.append(batches)
    },
  }
  const released = async (): Promise<void> => {
    while (held.length === 0) await setImmediate()
    held.shift()?.release()
  }
  return { memory, log, sizes, released }
}

function setUp() {
  const store = createHeldLog()
  const events: string[] = []
  const flusher = createFlusher({
    store: store.log.append,
    interval: 1,
    fullAt: 100,
    onStored: (stored, count) => {
      const what = 'sealed' in stored ? 'sealed' : `${stored.first}-${stored.last}`
      events.push(`${stored.documentId} ${what} (${count})`)
    },
    onFailed: (documentId) => void events.push(`${documentId} failed`),
  })
  return { ...store, events, flusher }
}

test('one commit serves all rooms, and what comes meanwhile goes into the next', async () => {
  const { flusher, events, sizes, released } = setUp()
  flusher.add('a.nl', row('1'))
  flusher.add('b.nl', row('2'))
  flusher.add('a.nl', row('3'))
  const first = released()
  await first
  flusher.add('a.nl', row('4'))
  await released()
  await flusher.flush()
  expect(sizes).toEqual([3, 1])
  expect(events).toEqual(['a.nl 1-2 (2)', 'b.nl 1-1 (1)', 'a.nl 3-3 (1)'])
})

test('(f) a slow store: nothing is called appended before it is', async () => {
  const { flusher, events, released } = setUp()
  flusher.add('a.nl', row('1'))
  for (let turn = 0; turn < 20; turn++) await setImmediate()
  expect(events).toEqual([])
  expect(flusher.waiting).toBe(1)
  await released()
  await flusher.flush()
  expect(events).toEqual(['a.nl 1-1 (1)'])
  expect(flusher.waiting).toBe(0)
})

test('(f) after a failure nothing of that document that was waiting is stored either', async () => {
  const { flusher, events, memory, released } = setUp()
  memory.failNext(1)
  flusher.add('a.nl', row('1'))
  const waiting = flusher.flush()
  flusher.add('a.nl', row('builds on 1'))
  flusher.add('b.nl', row('of another'))
  await released()
  await released()
  await waiting
  await flusher.flush()
  expect(events).toEqual(['a.nl failed', 'b.nl 1-1 (1)'])
  expect(memory.rowsOf('a.nl')).toEqual([])
})

test('goes on after a failure', async () => {
  const { flusher, events, memory, released } = setUp()
  memory.failNext(1)
  flusher.add('a.nl', row('1'))
  await released()
  await flusher.flush()
  flusher.add('a.nl', row('2'))
  await released()
  await flusher.flush()
  expect(events).toEqual(['a.nl failed', 'a.nl 1-1 (1)'])
})

test('what is dropped is not committed, and does not count as waiting', async () => {
  const { flusher, events, memory, released } = setUp()
  flusher.add('a.nl', row('1'))
  const first = released()
  await first
  flusher.add('a.nl', row('2'))
  flusher.add('b.nl', row('3'))
  flusher.drop('a.nl')
  await released()
  await flusher.flush()
  expect(events).toEqual(['a.nl 1-1 (1)', 'b.nl 1-1 (1)'])
  expect(memory.rowsOf('a.nl')).toHaveLength(1)
  expect(flusher.waiting).toBe(0)
})
