import * as Y from 'yjs'
import { describe, expect, test } from 'vitest'
import { createRoomHarness, createWriter } from '../test/room-harness.ts'
import type { ContentGate } from './ingress.ts'
import { encodeAck, encodeSyncStep2 } from './protocol.ts'
import type { RoomEffect } from './room-types.ts'

const sealed = (count: number) => ({ type: 'append-sealed', count }) as const
const kept = (count: number) => ({ type: 'kept-aside', count }) as const
const edited = (edit: string, update: Uint8Array) => ({ type: 'edited', edit, update, personId: 'p-olga' }) as const
const asideBytes = (effects: RoomEffect[]) =>
  effects.flatMap((effect) => (effect.type === 'keep-aside' ? [effect.row.bytes] : []))

describe('a document that is sealed under the hands of writers', () => {
  test('Z3: nobody was shown what was refused; whoever was let in to write comes back; readers stay', () => {
    const { join, update, handle, of, framesTo, room } = createRoomHarness()
    for (const writer of ['anna', 'idle']) join(writer)
    join('rita', 'read')
    update('anna', createWriter(1).paragraph('too late'))
    const effects = handle(sealed(1))
    expect(of(effects, 'close')).toEqual([
      { type: 'close', connection: 'anna', code: 4503, reason: 'sealed' },
      { type: 'close', connection: 'idle', code: 4503, reason: 'sealed' },
    ])
    expect(framesTo(effects, 'rita')).toEqual([])
    expect(of(effects, 'broadcast')).toEqual([])
    expect(of(effects, 'catch-up')).toHaveLength(1)
    expect(room.parts()).toEqual([])
    expect(room.headSeq).toBe(0)
    expect(room.busy).toBe(false)
  })

  test('Z3: the room judges by what is durable again', () => {
    const { join, update, handle, of } = createRoomHarness()
    join('anna')
    update('anna', createWriter(7).paragraph('refused'))
    handle(sealed(1))
    join('bert')
    expect(of(update('bert', createWriter(7).paragraph('the id is free')), 'append')).toHaveLength(1)
  })

  test('Z2: what waits behind what the log has kept is kept next, in order; of the server nothing', () => {
    const { join, update, handle, room } = createRoomHarness()
    join('anna')
    const anna = createWriter(1)
    update('anna', anna.paragraph('in the batch'))
    const [one, two] = [anna.paragraph('waits'), anna.paragraph('waits too')]
    update('anna', one)
    handle(edited('e', createWriter(9).paragraph('mark')))
    update('anna', two)
    expect(asideBytes(handle(sealed(1)))).toEqual([one, two])
    expect(room.busy).toBe(true)
    handle(kept(2))
    expect(room.busy).toBe(false)
  })

  test('Z3, S2: edits of the server are settled as refused, and nothing of them is kept', () => {
    const { handle, of, room } = createRoomHarness()
    handle(edited('e1', createWriter(7).paragraph('mark')))
    handle(edited('e2', createWriter(8).paragraph('mark')))
    const effects = handle(sealed(1))
    const outcome = { kind: 'refused', code: 'sealed', reason: 'sealed' }
    expect(of(effects, 'edit-settled')).toEqual([
      { type: 'edit-settled', edit: 'e1', outcome },
      { type: 'edit-settled', edit: 'e2', outcome },
    ])
    expect(asideBytes(effects)).toEqual([])
    expect(room.parts()).toEqual([])
  })

  test('Z3, A4: whoever waits for what another connection handed in comes back too', () => {
    const { join, update, send, handle, of } = createRoomHarness()
    join('anna')
    const writer = createWriter(1)
    update('anna', writer.paragraph('a'))
    join('anna late', 'late')
    send('anna late', encodeSyncStep2(Y.encodeStateAsUpdate(writer.document)))
    expect(send('anna late', encodeAck(1))).toEqual([])
    const effects = handle(sealed(1))
    expect(of(effects, 'close').map(({ connection }) => connection)).toEqual(['anna', 'anna late'])
    expect(of(effects, 'send')).toEqual([])
  })
})

describe('who comes late', () => {
  test('Z4: is not logged and not shown, but kept aside as received', () => {
    const { join, update, handle, of, framesTo, room } = createRoomHarness()
    join('anna', 'late')
    join('rita', 'read')
    const bytes = createWriter(1).paragraph('late')
    const effects = update('anna', bytes)
    expect(effects).toEqual([
      { type: 'keep-aside', row: { bytes, personId: 'p-anna', at: 1000, clients: [1], source: 'client' } },
    ])
    const after = handle(kept(1))
    expect(framesTo(after, 'rita')).toEqual([])
    expect(of(after, 'broadcast')).toEqual([])
    expect(room.parts()).toEqual([])
    expect(room.headSeq).toBe(0)
  })

  test('Z4: is refused what a writer would be refused', () => {
    const gate = { judge: () => ({ code: 'malformed', reason: 'unknown node' }) as const, accept: () => undefined }
    const strict = createRoomHarness({ gate })
    strict.join('anna', 'late')
    const refused = strict.update('anna', createWriter(1).paragraph('a'))
    expect(refused.map(({ type }) => type)).toEqual(['refused', 'close'])
    expect(strict.of(refused, 'close')[0]?.code).toBe(4400)

    const { join, update, commit, of } = createRoomHarness()
    join('bert')
    const bert = createWriter(7)
    update('bert', bert.paragraph('mine'))
    commit(1)
    join('anna', 'late')
    expect(of(update('anna', bert.paragraph('forged')), 'close')).toMatchObject([{ connection: 'anna', code: 4403 }])
  })

  test('Z5: is acked when it is kept, not before, and in turn', () => {
    const { join, update, send, handle, framesTo } = createRoomHarness()
    join('anna', 'late')
    const writer = createWriter(1)
    update('anna', writer.paragraph('a'))
    expect(send('anna', encodeAck(1))).toEqual([])
    update('anna', writer.paragraph('b'))
    expect(send('anna', encodeAck(2))).toEqual([])
    expect(framesTo(handle(kept(1)), 'anna')).toEqual([{ type: 'ack', n: 1 }])
    expect(framesTo(handle(kept(1)), 'anna')).toEqual([{ type: 'ack', n: 2 }])
  })

  test('Z5, Z6: a step 2 that repeats what is on its way waits for it, over another connection too', () => {
    const { join, update, send, handle, framesTo } = createRoomHarness()
    join('anna', 'late')
    const writer = createWriter(1)
    update('anna', writer.paragraph('a'))
    join('anna again', 'late')
    expect(send('anna again', encodeSyncStep2(Y.encodeStateAsUpdate(writer.document)))).toEqual([])
    expect(send('anna again', encodeAck(1))).toEqual([])
    expect(framesTo(handle(kept(1)), 'anna again')).toEqual([{ type: 'ack', n: 1 }])
  })

  test('Z6: what the text has, or the log keeps of this person, is not kept again', () => {
    const { join, update, commit, send, framesTo } = createRoomHarness()
    join('anna')
    const writer = createWriter(1)
    update('anna', writer.paragraph('in time'))
    commit(1)
    join('anna again', 'late')
    const inTime = send('anna again', encodeSyncStep2(Y.encodeStateAsUpdate(writer.document)))
    expect(inTime).toEqual([])
    const bert = createWriter(2)
    bert.paragraph('kept before')
    const before = Y.encodeStateAsUpdate(bert.document)
    join('bert', 'late', true, [{ bytes: before, settled: true }])
    expect(send('bert', encodeSyncStep2(before))).toEqual([])
    expect(framesTo(send('bert', encodeAck(4)), 'bert')).toEqual([{ type: 'ack', n: 4 }])
  })

  test('Z6: what is kept of one person is not known of another', () => {
    const { join, update } = createRoomHarness()
    join('anna', 'late')
    join('bert', 'late')
    const bytes = createWriter(1).paragraph('a')
    update('anna', bytes)
    expect(asideBytes(update('bert', bytes))).toEqual([bytes])
  })

  test('Z6: what builds on what was kept is kept, whatever the order in which the log gives it', () => {
    const anna = createWriter(1)
    const [first, second, third] = [anna.paragraph('1'), anna.paragraph('2'), anna.paragraph('3')]
    const { join, update, of } = createRoomHarness({ createGate: contiguousGate })
    join('anna', 'late', true, [
      { bytes: second, settled: false },
      { bytes: first, settled: false },
    ])
    const effects = update('anna', third)
    expect(asideBytes(effects)).toEqual([third])
    expect(of(effects, 'close')).toEqual([])
    expect(asideBytes(update('anna', anna.paragraph('4')))).toHaveLength(1)
    expect(update('anna', third)).toEqual([])
  })

  test('Z6, W4: kept without what it builds on it is not known, so that the whole is kept when it comes', () => {
    const anna = createWriter(1)
    anna.paragraph('lost')
    const second = anna.paragraph('kept')
    const { join, update, handle, send, framesTo } = createRoomHarness()
    join('anna', 'late', true, [{ bytes: second, settled: false }])
    expect(asideBytes(update('anna', anna.paragraph('3')))).toEqual([])
    expect(framesTo(handle({ type: 'caught-up', rows: [] }), 'anna')).toMatchObject([{ type: 'sync-step-1' }])
    expect(send('anna', encodeAck(1))).toEqual([])
    const whole = Y.encodeStateAsUpdate(anna.document)
    expect(asideBytes(send('anna', encodeSyncStep2(whole)))).toEqual([whole])
    expect(framesTo(handle(kept(1)), 'anna')).toEqual([{ type: 'ack', n: 1 }])
  })

  test('Z6: rows of other nodes that came in before the seal are beneath what is kept', () => {
    const anna = createWriter(1)
    const { join, update, handle, send, framesTo } = createRoomHarness()
    join('anna', 'late')
    const own = createWriter(3)
    for (const word of ['late', 'later']) update('anna', own.paragraph(word))
    handle(kept(2))
    const elsewhere = anna.paragraph('in time, elsewhere')
    handle({ type: 'caught-up', rows: [{ seq: 1, bytes: elsewhere }] })
    expect(send('anna', encodeSyncStep2(elsewhere))).toEqual([])
    expect(framesTo(send('anna', encodeAck(1)), 'anna')).toEqual([{ type: 'ack', n: 1 }])
  })

  test('Z7: so many rows and bytes of one person and no more; settled ones do not count', () => {
    const aside = Array.from({ length: 9 }, (_, index) => ({
      bytes: createWriter(100 + index).paragraph('x'),
      settled: true,
    }))
    const rows = createRoomHarness({ limits: { asideRows: 2 } })
    rows.join('anna', 'late', true, aside)
    rows.join('bert', 'late')
    const writer = createWriter(1)
    for (const text of ['1', '2']) expect(asideBytes(rows.update('anna', writer.paragraph(text)))).toHaveLength(1)
    const refused = rows.send('anna', encodeSyncStep2(writer.paragraph('3')))
    expect(refused.map(({ type }) => type)).toEqual(['refused', 'close'])
    expect(rows.of(refused, 'close')).toMatchObject([{ connection: 'anna', code: 4429 }])
    expect(asideBytes(rows.update('bert', createWriter(2).paragraph('1')))).toHaveLength(1)

    const bytes = createRoomHarness({ limits: { asideBytes: 200 } })
    bytes.join('anna', 'late', true, [{ bytes: createWriter(8).paragraph('y'.repeat(100)), settled: false }])
    expect(bytes.of(bytes.update('anna', createWriter(1).paragraph('x'.repeat(100))), 'close')).toMatchObject([
      { code: 4429 },
    ])
  })

  test('Z8: when it could not be kept there is no ack; it is sent again, and kept then', () => {
    const { join, update, send, handle, of, room } = createRoomHarness({ limits: { asideRows: 1 } })
    join('anna', 'late')
    join('bert', 'late')
    const writer = createWriter(1)
    update('anna', writer.paragraph('a'))
    send('anna', encodeAck(1))
    const failed = handle({ type: 'keep-aside-failed' })
    expect(of(failed, 'close')).toEqual([{ type: 'close', connection: 'anna', code: 4500, reason: 'not stored' }])
    expect(of(failed, 'send')).toEqual([])
    expect(room.busy).toBe(false)
    join('anna again', 'late')
    expect(asideBytes(send('anna again', encodeSyncStep2(Y.encodeStateAsUpdate(writer.document))))).toHaveLength(1)
  })

  test('Z8: what another connection of the same person still holds is not taken for kept', () => {
    const { join, update, handle } = createRoomHarness()
    for (const connection of ['anna', 'anna again']) join(connection, 'late')
    const bytes = createWriter(1).paragraph('a')
    update('anna', bytes)
    handle({ type: 'keep-aside-failed' })
    expect(asideBytes(update('anna again', bytes))).toEqual([bytes])
  })
})

/** Lets through what goes on where the state, and what it was told of since, ends. */
function contiguousGate(state: () => Uint8Array): ContentGate {
  let clocks: Map<number, number> | null = null
  return {
    judge(structs) {
      clocks ??= Y.decodeStateVector(Y.encodeStateVectorFromUpdate(state()))
      const first = structs[0]
      if (first === undefined || first.id.clock <= (clocks.get(first.id.client) ?? 0)) return null
      return { code: 'malformed', reason: 'a gap before it' }
    },
    accept(structs) {
      for (const { id, length } of structs) clocks?.set(id.client, id.clock + length)
    },
  }
}
