import * as Y from 'yjs'
import { describe, expect, test } from 'vitest'
import { createRoomHarness, createWriter } from '../test/room-harness.ts'
import { encodeAck, encodeSyncStep2 } from './protocol.ts'

describe('acks', () => {
  test('A1: given after the commit of what came before, not before', () => {
    const { join, update, send, commit, framesTo } = createRoomHarness()
    join('anna')
    update('anna', createWriter(1).paragraph('a'))
    expect(send('anna', encodeAck(5))).toEqual([])
    expect(framesTo(commit(1), 'anna')).toEqual([{ type: 'ack', n: 5 }])
  })

  test('A1: at once when nothing is under way', () => {
    const { join, send, framesTo } = createRoomHarness()
    join('anna')
    expect(framesTo(send('anna', encodeAck(9)), 'anna')).toEqual([{ type: 'ack', n: 9 }])
  })

  test('A3: in the order in which they were asked for', () => {
    const { join, update, send, commit, framesTo } = createRoomHarness()
    join('anna')
    const writer = createWriter(1)
    update('anna', writer.paragraph('a'))
    send('anna', encodeAck(1))
    update('anna', writer.paragraph('b'))
    send('anna', encodeAck(2))
    expect(framesTo(commit(1), 'anna')).toEqual([{ type: 'ack', n: 1 }])
    expect(framesTo(commit(1), 'anna')).toEqual([{ type: 'ack', n: 2 }])
  })

  test('A4: what repeats an update on its way waits for it, also over another connection', () => {
    const { join, update, send, commit, framesTo } = createRoomHarness()
    join('anna')
    const writer = createWriter(1)
    update('anna', writer.paragraph('a'))
    join('anna again')
    send('anna again', encodeSyncStep2(Y.encodeStateAsUpdate(writer.document)))
    expect(send('anna again', encodeAck(1))).toEqual([])
    expect(framesTo(commit(1), 'anna again')).toContainEqual({ type: 'ack', n: 1 })
  })

  test('A2: none while the client owes a step 2; then after it is durable', () => {
    const { join, update, handle, send, commit, framesTo, of } = createRoomHarness()
    join('anna')
    const writer = createWriter(1)
    writer.paragraph('lost on the way')
    update('anna', writer.paragraph('b'))
    handle({ type: 'caught-up', rows: [] })
    expect(send('anna', encodeAck(3))).toEqual([])
    expect(of(send('anna', encodeSyncStep2(Y.encodeStateAsUpdate(writer.document))), 'append')).toHaveLength(1)
    expect(framesTo(commit(1), 'anna')).toContainEqual({ type: 'ack', n: 3 })
  })
})

describe('failure', () => {
  test('F1: nobody is shown what was not stored; whoever waits for it is closed with a code to come back', () => {
    const { join, update, send, handle, of, room, framesTo } = createRoomHarness()
    join('anna')
    join('bert')
    const writer = createWriter(1)
    update('anna', writer.paragraph('a'))
    send('anna', encodeAck(1))
    const failed = handle({ type: 'append-failed' })
    expect(of(failed, 'close')).toEqual([{ type: 'close', connection: 'anna', code: 4500, reason: 'not stored' }])
    expect(framesTo(failed, 'bert')).toEqual([])
    expect(room.busy).toBe(false)
    join('anna once more')
    const again = send('anna once more', encodeSyncStep2(Y.encodeStateAsUpdate(writer.document)))
    expect(of(again, 'append')).toHaveLength(1)
  })
})

describe('slow readers', () => {
  test('B1: a congested connection is sent nothing; drained, it gets what it lacks and nothing is missing', () => {
    const { join, update, commit, handle, framesTo } = createRoomHarness()
    join('anna')
    join('slow')
    const slow = new Y.Doc()
    const take = (effects: Parameters<typeof framesTo>[0]): void => {
      for (const frame of framesTo(effects, 'slow')) {
        if (frame?.type === 'update' || frame?.type === 'sync-step-2') Y.applyUpdate(slow, frame.update)
      }
    }
    const writer = createWriter(1)
    update('anna', writer.paragraph('a'))
    take(commit(1))
    handle({ type: 'congested', connection: 'slow' })
    update('anna', writer.paragraph('b'))
    expect(framesTo(commit(1), 'slow')).toEqual([])
    take(handle({ type: 'drained', connection: 'slow' }))
    update('anna', writer.paragraph('c'))
    take(commit(1))
    expect(slow.getXmlFragment('default').toString()).toBe(writer.document.getXmlFragment('default').toString())
  })
})
