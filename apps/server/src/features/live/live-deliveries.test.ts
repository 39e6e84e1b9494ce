import { EventEmitter } from 'node:events'
import { closeCodes } from '@plenum/schema/close-code'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { WebSocket } from 'ws'
import { testDialects } from '../../../test/databases.ts'
import { type TestApp, createTestApp } from '../../../test/test-app.ts'
import { createLiveConnections } from './live-connections.ts'
import { endLostSessions } from './live-deliveries.ts'

/** As much of a socket as the connections touch. */
function createSocket() {
  const calls: string[] = []
  const socket = Object.assign(new EventEmitter(), {
    bufferedAmount: 0,
    send: (frame: string) => calls.push(frame),
    ping: () => calls.push('ping'),
    terminate: () => calls.push('terminate'),
    close: (code: number) => calls.push(`close ${code}`),
  })
  return { socket: socket as unknown as WebSocket, calls, emit: (name: string) => socket.emit(name), state: socket }
}

describe('live connections', () => {
  it('drop whoever does not answer a ping', () => {
    const connections = createLiveConnections()
    const [alive, dead] = [createSocket(), createSocket()]
    connections.add(alive.socket, { personId: 'an', sessionId: 's1' })
    connections.add(dead.socket, { personId: 'bo', sessionId: 's2' })
    connections.ping()
    alive.emit('pong')
    connections.ping()
    expect([alive.calls, dead.calls]).toEqual([
      ['ping', 'ping'],
      ['ping', 'terminate'],
    ])
  })

  it('send whoever does not read away, to come back and read anew', () => {
    const connections = createLiveConnections()
    const slow = createSocket()
    connections.add(slow.socket, { personId: 'an', sessionId: 's1' })
    slow.state.bufferedAmount = 2 * 1024 * 1024
    connections.send({ type: 'session' }, () => true)
    expect(slow.calls).toEqual([`close ${closeCodes.tooSlow}`])
  })
})

describe.each(testDialects)('sessions that ended unnoticed on %s', (dialect) => {
  let test: TestApp
  beforeEach(async () => {
    test = await createTestApp({ dialect })
  })
  afterEach(() => test.close())

  it('lose their connections, the others keep theirs', async () => {
    const connections = createLiveConnections()
    const early = await test.signInAs()
    test.clock.advance(13 * 24 * 60 * 60 * 1000)
    const [gone, late] = [await test.signInAs(), await test.signInAs()]
    const sockets = [early, gone, late].map((person) => {
      const { socket, calls } = createSocket()
      connections.add(socket, person)
      return calls
    })
    await test.deps.db.deleteFrom('session').where('id', '=', gone.sessionId).execute()
    test.clock.advance(24 * 60 * 60 * 1000)
    await endLostSessions(test.deps, connections)
    const ended = [`close ${closeCodes.notSignedIn}`]
    expect(sockets).toEqual([ended, ended, []])
  })
})
