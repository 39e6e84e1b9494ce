import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { describe, expect, test } from 'vitest'
import { createRoomHarness, createWriter } from '../test/room-harness.ts'
import { encodeAck, encodeSyncStep2 } from './protocol.ts'

describe('writing', () => {
  test('D1, D2: hands over the received bytes, and shows them after the commit only', () => {
    const { join, update, commit, of, framesTo } = createRoomHarness()
    join('anna')
    join('bert')
    const bytes = createWriter(1).paragraph('a')
    const before = update('anna', bytes)
    expect(of(before, 'append')[0]?.row).toMatchObject({ personId: 'p-anna', clients: [1] })
    expect(of(before, 'append')[0]?.row.bytes).toEqual(bytes)
    expect([...of(before, 'broadcast'), ...of(before, 'send')]).toEqual([])
    const after = commit(1)
    expect(framesTo(after, 'bert')).toEqual([{ type: 'update', update: bytes }])
    expect(framesTo(after, 'anna')).toEqual([])
  })

  test('W5: what brings nothing new is neither logged nor sent on', () => {
    const { join, update, commit, send, of } = createRoomHarness()
    join('anna')
    join('bert')
    const writer = createWriter(1)
    update('anna', writer.paragraph('a'))
    commit(1)
    const again = send('bert', encodeSyncStep2(Y.encodeStateAsUpdate(writer.document)))
    expect(again).toEqual([])
    expect(of(update('anna', new Uint8Array([0, 0])), 'append')).toEqual([])
  })

  test('W3: structs under a client id of somebody else are refused; of the same person they are not', () => {
    const { join, update, commit, of } = createRoomHarness()
    join('anna')
    join('anna at home')
    join('bert')
    update('anna', createWriter(7).paragraph('mine'))
    commit(1)
    const forged = createWriter(7)
    forged.paragraph('mine')
    expect(of(update('bert', forged.paragraph('forged')), 'close')).toMatchObject([{ connection: 'bert', code: 4403 }])
    const copy = createWriter(7)
    copy.paragraph('mine')
    expect(of(update('anna at home', copy.paragraph('more')), 'append')).toHaveLength(1)
  })

  test('W3: a claim that was never stored binds nobody', () => {
    const { join, update, handle, of } = createRoomHarness()
    join('anna')
    join('bert')
    update('anna', createWriter(7).paragraph('a'))
    handle({ type: 'append-failed' })
    expect(of(update('bert', createWriter(7).paragraph('b')), 'append')).toHaveLength(1)
  })

  test('W2: an edit of a reader closes, a step 2 with text is not taken; neither is logged, shown or acked', () => {
    const { join, update, send, of } = createRoomHarness()
    join('rita', 'read')
    join('rosa', 'read')
    const edit = update('rita', createWriter(1).paragraph('no'))
    expect(edit.map(({ type }) => type)).toEqual(['refused', 'close'])
    expect(of(edit, 'close')[0]?.code).toBe(4403)
    const step2 = send('rosa', encodeSyncStep2(createWriter(2).paragraph('no')))
    expect(step2.map(({ type }) => type)).toEqual(['refused'])
    expect(send('rosa', encodeAck(1))).toEqual([])
  })

  test('W2: a reader whose copy deleted void formatting stays', () => {
    const { join, update, commit, of } = createRoomHarness()
    join('anna')
    join('rita', 'read')
    const writer = createWriter(1)
    update('anna', writer.paragraph('abc'))
    commit(1)
    const deletion = writer.edit((fragment) => fragment.delete(0, 1))
    const effects = update('rita', deletion)
    expect(of(effects, 'close')).toEqual([])
    expect(of(effects, 'append')).toEqual([])
  })

  test('W1: the gate has the last word', () => {
    const gate = { judge: () => ({ code: 'malformed', reason: 'unknown node' }) as const, accept: () => undefined }
    const { join, update } = createRoomHarness({ gate })
    join('anna')
    expect(update('anna', createWriter(1).paragraph('a'))).toMatchObject([
      { type: 'refused', code: 'malformed', reason: 'unknown node' },
      { type: 'close', code: 4400 },
    ])
  })

  const futureDelete = encoding.encode((encoder) => {
    for (const value of [0, 1, 4242, 1, 0, 1_000_000]) encoding.writeVarUint(encoder, value)
  })

  test('W4: a delete of what nobody has written yet is not stored: the log is asked, then the client', () => {
    const { join, update, handle, of, framesTo } = createRoomHarness()
    join('anna')
    const effects = update('anna', futureDelete)
    expect(of(effects, 'append')).toEqual([])
    expect(of(effects, 'catch-up')).toEqual([{ type: 'catch-up' }])
    expect(framesTo(handle({ type: 'caught-up', rows: [] }), 'anna')).toMatchObject([{ type: 'sync-step-1' }])
  })

  test('W4: rows that the log had make the parked update good', () => {
    const { join, update, handle, of, framesTo } = createRoomHarness()
    join('anna')
    join('bert')
    const writer = createWriter(5)
    const first = writer.paragraph('elsewhere')
    const effects = update('anna', writer.paragraph('here'))
    expect(of(effects, 'append')).toEqual([])
    const caught = handle({ type: 'caught-up', rows: [{ seq: 1, bytes: first }] })
    expect(of(caught, 'append')).toHaveLength(1)
    expect(framesTo(caught, 'bert')).toEqual([{ type: 'update', update: first }])
  })

  test('W4: whoever keeps naming unknown clocks is closed', () => {
    const { join, update, handle, send, of } = createRoomHarness({ limits: { strikes: 2 } })
    join('anna')
    for (let strike = 0; strike < 2; strike++) {
      expect(of(update('anna', futureDelete), 'close')).toEqual([])
      handle({ type: 'caught-up', rows: [] })
      send('anna', encodeSyncStep2(new Uint8Array([0, 0])))
    }
    expect(of(update('anna', futureDelete), 'close')).toMatchObject([{ code: 4400 }])
  })

  test('an origin, a right origin or a parent that nobody knows is not stored', () => {
    for (const make of [
      (fragment: Y.XmlFragment) => fragment.insert(1, [new Y.XmlElement('paragraph')]),
      (fragment: Y.XmlFragment) => fragment.insert(0, [new Y.XmlElement('paragraph')]),
      (fragment: Y.XmlFragment) => (fragment.get(0) as Y.XmlElement).insert(1, [new Y.XmlText('x')]),
    ]) {
      const { join, update, of } = createRoomHarness()
      join('bert')
      const anna = createWriter(1)
      const bert = createWriter(2)
      Y.applyUpdate(bert.document, anna.paragraph('a'))
      const effects = update('bert', bert.edit(make))
      expect(of(effects, 'append')).toEqual([])
      expect(of(effects, 'catch-up')).toHaveLength(1)
    }
  })

  test('a skip is refused', () => {
    const { join, update, of } = createRoomHarness()
    join('anna')
    const writer = createWriter(1)
    const first = writer.paragraph('a')
    writer.paragraph('b')
    const third = writer.paragraph('c')
    expect(of(update('anna', Y.mergeUpdates([first, third])), 'close')).toMatchObject([{ code: 4400 }])
  })
})
