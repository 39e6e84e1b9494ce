import { describe, expect, test } from 'vitest'
import { Awareness, applyAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { createRoomHarness, createWriter } from '../test/room-harness.ts'
import { encodeAwareness } from './protocol.ts'

describe('presence', () => {
  const shown = (frames: ReturnType<ReturnType<typeof createRoomHarness>['framesTo']>) =>
    frames.flatMap((frame) =>
      frame?.type === 'awareness'
        ? frame.entries.map(({ client, clock, json }) => ({ client, clock, state: JSON.parse(json) as unknown }))
        : [],
    )

  test('P1: the server says who somebody is', () => {
    const { join, awareness, handle, framesTo } = createRoomHarness()
    join('anna')
    join('bert')
    awareness('anna', 11, 1, { user: { name: 'The Minister' }, cursor: 3 })
    expect(shown(framesTo(handle({ type: 'timer', timer: 'presence' }), 'bert'))).toEqual([
      {
        client: 11,
        clock: 1,
        state: { cursor: 3, user: { personId: 'p-anna', name: 'anna', partner: 'CPS', colour: 1 } },
      },
    ])
  })

  test('P4: whoever has not moved yet is shown to stock clients, whose first clock is 0', () => {
    const { join, awareness, handle, framesTo } = createRoomHarness()
    join('anna')
    const bert = new Awareness(new Y.Doc())
    join('bert')
    awareness('anna', 11, 0, {})
    for (const frame of framesTo(handle({ type: 'timer', timer: 'presence' }), 'bert')) {
      if (frame?.type === 'awareness') applyAwarenessUpdate(bert, encodeAwareness(frame.entries).subarray(2), 'server')
    }
    bert.destroy()
    expect(bert.getStates().get(11)).toMatchObject({ user: { personId: 'p-anna' } })
  })

  test('P2: an echo neither moves another caret nor binds its id', () => {
    const { join, awareness, handle, framesTo } = createRoomHarness()
    join('anna')
    join('bert')
    awareness('anna', 11, 1, { cursor: 1 })
    awareness('bert', 22, 1, { cursor: 9 })
    handle({ type: 'timer', timer: 'presence' })
    expect(awareness('bert', 11, 2, { cursor: 5 })).toEqual([])
    handle({ type: 'left', connection: 'anna' })
    handle({ type: 'timer', timer: 'presence' })
    awareness('bert', 11, 2, { cursor: 5 })
    expect(shown(framesTo(handle({ type: 'timer', timer: 'presence' }), 'bert'))).toEqual([])
    join('carl')
    expect(shown(framesTo(join('dora'), 'dora')).map(({ client }) => client)).toEqual([22])
  })

  test('P3, P4: who leaves is gone for everyone, and comes back with a newer clock', () => {
    const { join, awareness, handle, framesTo } = createRoomHarness()
    join('anna')
    join('bert')
    awareness('anna', 11, 4, { cursor: 1 })
    handle({ type: 'timer', timer: 'presence' })
    handle({ type: 'left', connection: 'anna' })
    const gone = shown(framesTo(handle({ type: 'timer', timer: 'presence' }), 'bert'))
    expect(gone).toEqual([{ client: 11, clock: 5, state: null }])
    join('anna')
    awareness('anna', 11, 4, { cursor: 2 })
    const back = shown(framesTo(handle({ type: 'timer', timer: 'presence' }), 'bert'))
    expect(back).toMatchObject([{ client: 11, state: { cursor: 2 } }])
    expect(back[0]?.clock).toBeGreaterThan(5)
  })

  test('P2: a new socket of the same tab takes its id over; the end of the old one takes nothing away', () => {
    const { join, awareness, handle, framesTo } = createRoomHarness()
    join('anna')
    join('bert')
    awareness('anna', 11, 1, { cursor: 1 })
    handle({ type: 'timer', timer: 'presence' })
    join('anna again')
    awareness('anna again', 11, 2, { cursor: 2 })
    handle({ type: 'timer', timer: 'presence' })
    handle({ type: 'left', connection: 'anna' })
    expect(shown(framesTo(handle({ type: 'timer', timer: 'presence' }), 'bert'))).toEqual([])
    expect(shown(framesTo(join('carl'), 'carl'))).toMatchObject([{ client: 11, state: { cursor: 2 } }])
  })

  test('P2: nobody takes an id under which somebody else writes', () => {
    const { join, awareness, update, handle, framesTo } = createRoomHarness()
    join('anna')
    join('bert')
    update('anna', createWriter(11).paragraph('a'))
    awareness('bert', 11, 1, { cursor: 1 })
    expect(shown(framesTo(handle({ type: 'timer', timer: 'presence' }), 'anna'))).toEqual([])
  })

  test('a state that is too large, is no state, or is no JSON', () => {
    const { join, awareness, send, of } = createRoomHarness()
    join('anna')
    join('bert')
    expect(send('anna', encodeAwareness([{ client: 1, clock: 1, json: 'nonsense' }]))).toEqual([])
    expect(awareness('anna', 2, 1, [1, 2, 3])).toEqual([])
    expect(of(awareness('bert', 3, 1, { big: 'x'.repeat(5000) }), 'close')).toMatchObject([{ code: 4413 }])
  })
})
