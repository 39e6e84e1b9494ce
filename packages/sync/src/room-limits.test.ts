import * as Y from 'yjs'
import { describe, expect, test } from 'vitest'
import { createRandom } from '../test/random.ts'
import { createRoomHarness, createWriter } from '../test/room-harness.ts'
import { encodeAck, encodeAwareness, encodeSyncStep1, encodeSyncStep2, encodeUpdate } from './protocol.ts'

const textOf = (update: Uint8Array): string => {
  const document = new Y.Doc()
  Y.applyUpdate(document, update)
  return document.getXmlFragment('default').toString()
}

describe('limits and hostile frames', () => {
  test('L1: too large, too many, too many questions', () => {
    const large = createRoomHarness({ limits: { frameBytes: 100 } })
    large.join('anna')
    expect(large.of(large.send('anna', new Uint8Array(101)), 'close')).toMatchObject([{ code: 4413 }])

    const many = createRoomHarness({ limits: { messages: { perSecond: 1, burst: 3 } } })
    many.join('anna')
    many.send('anna', encodeAck(1))
    many.send('anna', encodeAck(2))
    expect(many.of(many.send('anna', encodeAck(3)), 'close')).toMatchObject([{ code: 4429 }])

    const curious = createRoomHarness({ limits: { questions: { perSecond: 0, burst: 2 } } })
    curious.join('anna')
    curious.send('anna', encodeSyncStep1(new Uint8Array([0])))
    expect(curious.of(curious.send('anna', encodeSyncStep1(new Uint8Array([0]))), 'close')).toMatchObject([
      { code: 4429 },
    ])
  })

  test('L1: a document that would grow too large is refused, and goes on', () => {
    const { join, update, of, commit } = createRoomHarness({ limits: { documentBytes: 200 } })
    join('anna')
    join('bert')
    expect(of(update('anna', createWriter(1).paragraph('x'.repeat(300))), 'close')).toMatchObject([{ code: 4413 }])
    expect(of(update('bert', createWriter(2).paragraph('fits')), 'append')).toHaveLength(1)
    commit(1)
  })

  test('E1: a late event of a connection that is gone touches nothing', () => {
    const { join, handle, update, awareness } = createRoomHarness()
    join('anna')
    handle({ type: 'left', connection: 'anna' })
    expect(update('anna', createWriter(1).paragraph('a'))).toEqual([])
    expect(awareness('anna', 1, 1, {})).toEqual([])
    expect(handle({ type: 'drained', connection: 'anna' })).toEqual([])
    expect(handle({ type: 'left', connection: 'anna' })).toEqual([])
  })

  test('a refusal is reported once per connection and reason', () => {
    const { join, send, of } = createRoomHarness()
    join('rita', 'read')
    const first = send('rita', encodeSyncStep2(createWriter(2).paragraph('no')))
    const second = send('rita', encodeSyncStep2(createWriter(3).paragraph('no')))
    expect([of(first, 'refused').length, of(second, 'refused').length]).toEqual([1, 0])
  })

  test('E2: 30 000 mutated frames: the room never throws, and everyone else goes on', () => {
    const random = createRandom(20_261_123)
    const { join, send, update, commit, of, framesTo } = createRoomHarness()
    join('bert')
    const writer = createWriter(1)
    writer.document.getXmlFragment('default')
    const samples = [
      encodeSyncStep1(Y.encodeStateVector(writer.document)),
      encodeSyncStep2(createWriter(3).paragraph('some text')),
      encodeUpdate(createWriter(4).paragraph('other text')),
      encodeAwareness([{ client: 4, clock: 1, json: '{"cursor":1}' }]),
      encodeAck(4),
    ]
    let staged = 0
    for (let round = 0; round < 30_000; round++) {
      const bytes = Uint8Array.from(random.pick(samples))
      for (let flips = 1 + random.below(5); flips > 0; flips--) bytes[random.below(bytes.length)] = random.below(256)
      join(`vandal ${round}`, 'write', false)
      const effects = send(
        `vandal ${round}`,
        random.chance(0.3) ? bytes.subarray(0, random.below(bytes.length)) : bytes,
      )
      staged += of(effects, 'append').length
      if (round % 100 === 99 && staged > 0) {
        commit(staged)
        staged = 0
      }
      send(`vandal ${round}`, new Uint8Array([255]))
    }
    if (staged > 0) commit(staged)
    join('anna')
    update('anna', createWriter(77).paragraph('still here'))
    const frames = framesTo(commit(1), 'bert')
    expect(
      frames.some((frame) => frame?.type === 'update' && textOf(frame.update) === '<paragraph>still here</paragraph>'),
    ).toBe(true)
  })
})
