import * as Y from 'yjs'
import { describe, expect, test } from 'vitest'
import { createRoomHarness, createWriter } from '../test/room-harness.ts'
import { encodeSyncStep1 } from './protocol.ts'

const textOf = (update: Uint8Array): string => {
  const document = new Y.Doc()
  Y.applyUpdate(document, update)
  return document.getXmlFragment('default').toString()
}

describe('joining', () => {
  test('J1: sends step 1 first', () => {
    const { join, framesTo } = createRoomHarness()
    expect(framesTo(join('anna', 'write', false), 'anna')).toMatchObject([{ type: 'sync-step-1' }])
  })

  test('J2: sends no edit before the step 1 of the connection was answered', () => {
    const { join, update, commit, of, send, framesTo } = createRoomHarness()
    join('anna')
    join('bert', 'write', false)
    update('anna', createWriter(1).paragraph('a'))
    expect(of(commit(1), 'broadcast')).toEqual([])
    const answer = framesTo(send('bert', encodeSyncStep1(new Uint8Array([0]))), 'bert')[0]
    expect(answer?.type === 'sync-step-2' && textOf(answer.update)).toBe('<paragraph>a</paragraph>')
  })

  test('J4: an answer holds nothing that is not durable', () => {
    const { join, update, send, framesTo } = createRoomHarness()
    join('anna')
    join('bert', 'write', false)
    update('anna', createWriter(1).paragraph('not yet'))
    const answer = framesTo(send('bert', encodeSyncStep1(new Uint8Array([0]))), 'bert')[0]
    expect(answer?.type === 'sync-step-2' && textOf(answer.update)).toBe('')
  })

  test('tells a client that asks for it what it was let in as, before anything else', () => {
    const { handle, of } = createRoomHarness()
    const user = { personId: 'p', name: 'n', partner: '', colour: 0 }
    const effects = handle({ type: 'joined', connection: 'c', user, mode: 'read', session: '{"mode":"read"}' })
    expect(of(effects, 'send')[0]?.frame[0]).toBe(105)
  })
})
