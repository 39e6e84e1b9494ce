import { encodeSyncStep1, encodeUpdate } from '@plenum/sync/protocol'
import { createDecoder, readVarUint, readVarUint8Array } from 'lib0/decoding'
import { createEncoder, toUint8Array } from 'lib0/encoding'
import { expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { createDraftSocket } from './draft-socket.ts'

function setUp() {
  const doc = new Y.Doc()
  doc.getXmlFragment('default').insert(0, [new Y.XmlElement('paragraph')])
  const asked = vi.fn()
  const nothing = () => undefined
  const events = { session: nothing, asked, synced: nothing, acked: nothing, lost: nothing, ended: nothing }
  const socket = createDraftSocket({ url: 'ws://localhost', documentId: 't1.nl', schema: 1, doc }, events)
  /** What the provider makes of a frame, and what it answers. */
  const receive = (frame: Uint8Array): Uint8Array => {
    const decoder = createDecoder(frame)
    const type = readVarUint(decoder)
    const encoder = createEncoder()
    socket.provider.messageHandlers[type]?.(encoder, decoder, socket.provider, false, type)
    return toUint8Array(encoder)
  }
  return { doc, asked, receive, socket }
}

it('tells what the server has, and answers it with all that it lacks as ever', () => {
  const { doc, asked, receive, socket } = setUp()
  const stateVector = Y.encodeStateVector(new Y.Doc())
  const answer = createDecoder(receive(encodeSyncStep1(stateVector)))
  expect(asked).toHaveBeenCalledWith(stateVector)
  expect([readVarUint(answer), readVarUint(answer)]).toEqual([0, 1])
  expect(readVarUint8Array(answer)).toEqual(Y.encodeStateAsUpdate(doc))
  socket.destroy()
})

it('takes what the server sends as ever', () => {
  const { doc, asked, receive, socket } = setUp()
  const other = new Y.Doc()
  other.getXmlFragment('default').insert(0, [new Y.XmlElement('heading')])
  receive(encodeUpdate(Y.encodeStateAsUpdate(other)))
  expect(doc.getXmlFragment('default').length).toBe(2)
  expect(asked).not.toHaveBeenCalled()
  socket.destroy()
})
