import * as Y from 'yjs'
import { expect, test } from 'vitest'
import { encodeAck } from './protocol.ts'
import { createRoomHarness, createWriter } from '../test/room-harness.ts'

const edited = (edit: string, update: Uint8Array, personId = 'p-olga') =>
  ({ type: 'edited', edit, update, personId }) as const

test('S1, D2: an edit of the server is logged as that person’s and shown to everyone once durable', () => {
  const harness = createRoomHarness()
  harness.join('anna')
  harness.join('bob', 'read')
  const update = createWriter(7).paragraph('marked')
  const effects = harness.handle(edited('e1', update))
  expect(harness.of(effects, 'append').map(({ row }) => row)).toEqual([
    { bytes: update, personId: 'p-olga', at: 1000, clients: [7], source: 'server' },
  ])
  expect(harness.of(effects, 'broadcast')).toEqual([])
  expect(harness.room.busy).toBe(true)
  const after = harness.commit(1)
  for (const person of ['anna', 'bob']) expect(harness.framesTo(after, person)).toEqual([{ type: 'update', update }])
  expect(harness.room.busy).toBe(false)
})

test('S2: it is settled when it is durable, with the number of its row, among the rows of others', () => {
  const harness = createRoomHarness()
  harness.join('anna')
  const anna = createWriter(1)
  harness.update('anna', anna.paragraph('one'))
  harness.commit(1)
  harness.update('anna', anna.paragraph('two'))
  expect(harness.of(harness.handle(edited('e1', createWriter(7).paragraph('x'))), 'edit-settled')).toEqual([])
  harness.update('anna', anna.paragraph('three'))
  harness.handle(edited('e2', createWriter(8).paragraph('y')))
  const settled = [...harness.commit(2), ...harness.commit(2)].filter((effect) => effect.type === 'edit-settled')
  expect(settled).toEqual([
    { type: 'edit-settled', edit: 'e1', outcome: { kind: 'stored', seq: 3 } },
    { type: 'edit-settled', edit: 'e2', outcome: { kind: 'stored', seq: 5 } },
  ])
})

test('S2: one that brings nothing new waits for what it repeats, and is settled at once when that is durable', () => {
  const harness = createRoomHarness()
  const update = createWriter(7).paragraph('x')
  harness.handle(edited('e1', update))
  const repeated = harness.handle(edited('e2', update))
  expect(harness.of(repeated, 'append')).toEqual([])
  expect(harness.of(repeated, 'edit-settled')).toEqual([])
  expect(harness.of(harness.commit(1), 'edit-settled').map(({ edit, outcome }) => [edit, outcome])).toEqual([
    ['e1', { kind: 'stored', seq: 1 }],
    ['e2', { kind: 'stored', seq: 1 }],
  ])
  expect(harness.of(harness.handle(edited('e3', update)), 'edit-settled')).toEqual([
    { type: 'edit-settled', edit: 'e3', outcome: { kind: 'stored', seq: 1 } },
  ])
})

test('S2, F1: when the log fails it is settled as failed, and nothing of it is shown', () => {
  const harness = createRoomHarness()
  harness.join('anna')
  harness.handle(edited('e1', createWriter(7).paragraph('x')))
  const effects = harness.handle({ type: 'append-failed' })
  expect(harness.of(effects, 'edit-settled')).toEqual([
    { type: 'edit-settled', edit: 'e1', outcome: { kind: 'failed' } },
  ])
  expect(harness.of(effects, 'broadcast')).toEqual([])
  expect(harness.room.busy).toBe(false)
  expect(harness.room.parts()).toEqual([])
})

test('S2, W1: it is refused as anybody’s update would be, and the room goes on', () => {
  const harness = createRoomHarness({ limits: { documentBytes: 200 } })
  harness.join('anna')
  harness.update('anna', createWriter(1).paragraph('mine'))
  harness.commit(1)
  const outcomes = [
    new Uint8Array([1, 2, 3]),
    // Structs under Anna's id.
    createWriter(1).edit((fragment) => {
      for (let index = 0; index < 9; index++) fragment.push([new Y.XmlElement('paragraph')])
    }),
    createWriter(9).paragraph('x'.repeat(300)),
  ].map((update, index) => harness.of(harness.handle(edited(`e${index}`, update)), 'edit-settled')[0]?.outcome)
  expect(outcomes).toEqual([
    { kind: 'refused', code: 'malformed', reason: 'not a Yjs update' },
    { kind: 'refused', code: 'not-allowed', reason: 'structs under a client id of somebody else' },
    { kind: 'refused', code: 'too-large', reason: 'document' },
  ])
  expect(harness.room.busy).toBe(false)
})

test('A1: it neither gives nor delays anybody’s acks out of turn', () => {
  const harness = createRoomHarness()
  harness.join('anna')
  harness.update('anna', createWriter(1).paragraph('one'))
  harness.handle(edited('e1', createWriter(7).paragraph('x')))
  expect(harness.of(harness.send('anna', encodeAck(1)), 'send')).toEqual([])
  expect(harness.framesTo(harness.commit(1), 'anna')).toContainEqual({ type: 'ack', n: 1 })
})

test('counts tell whether what was read is still all there is', () => {
  const harness = createRoomHarness()
  harness.join('anna')
  harness.update('anna', createWriter(1).paragraph('one'))
  expect(harness.room.counts).toEqual({ shown: 0, taken: 1 })
  harness.commit(1)
  expect(harness.room.counts).toEqual({ shown: 1, taken: 1 })
  const row = { seq: 2, bytes: createWriter(2).paragraph('elsewhere') }
  harness.handle({ type: 'caught-up', rows: [row] })
  expect(harness.room.counts).toEqual({ shown: 2, taken: 2 })
})
