import type { LiveEvent } from '@plenum/schema/live-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { backoffDelay } from './backoff-delay.ts'
import { createLiveConnection } from './live-connection.ts'

class FakeSocket extends EventTarget {
  closed = false
  opens() {
    this.dispatchEvent(new Event('open'))
  }
  says(data: unknown) {
    this.dispatchEvent(new MessageEvent('message', { data }))
  }
  closes(code: number) {
    this.dispatchEvent(Object.assign(new Event('close'), { code }))
  }
  close() {
    this.closed = true
    this.closes(1000)
  }
}

function setUp() {
  const sockets: FakeSocket[] = []
  const events: LiveEvent[] = []
  const onReturn = vi.fn<() => void>()
  const onRefused = vi.fn<() => void>()
  const live = createLiveConnection({
    open: () => {
      const socket = new FakeSocket()
      sockets.push(socket)
      return socket as unknown as WebSocket
    },
    onEvent: (event) => events.push(event),
    onReturn,
    onRefused,
    random: () => 0,
  })
  const last = () => {
    const socket = sockets.at(-1)
    if (socket === undefined) throw new Error('no socket was opened')
    return socket
  }
  return { live, sockets, events, onReturn, onRefused, last }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('the live connection', () => {
  it('passes events on and ignores what it does not know', () => {
    const { live, events, last } = setUp()
    live.start()
    last().opens()
    last().says('{"type":"theme","programmeId":"p","themeId":"t"}')
    last().says('{"type":"theme","programmeId":"p"}')
    last().says('{"type":"versions","programmeId":"p","themeId":"t"}')
    last().says('{"type":"late-edits","programmeId":"p","themeId":"t"}')
    last().says('{"type":"notice"}')
    last().says('{"type":"something-new"}')
    last().says('no JSON')
    last().says(new ArrayBuffer(2))
    const ids = { programmeId: 'p', themeId: 't' }
    expect(events).toEqual([
      { type: 'theme', ...ids },
      { type: 'versions', ...ids },
      { type: 'late-edits', ...ids },
      { type: 'notice' },
    ])
  })

  it('comes back after a loss and says that it missed something', () => {
    const { live, sockets, onReturn, last } = setUp()
    live.start()
    last().opens()
    expect(onReturn).not.toHaveBeenCalled()
    last().closes(1006)
    expect(live.state()).toBe('open')
    vi.advanceTimersByTime(250)
    expect(sockets).toHaveLength(2)
    last().opens()
    expect(onReturn).toHaveBeenCalledOnce()
  })

  it('is lost only at the second failure in a row, and waits longer each time', () => {
    const { live, sockets, last } = setUp()
    live.start()
    last().closes(1006)
    expect(live.state()).toBe('connecting')
    vi.advanceTimersByTime(250)
    last().closes(1006)
    expect(live.state()).toBe('lost')
    vi.advanceTimersByTime(499)
    expect(sockets).toHaveLength(2)
    vi.advanceTimersByTime(1)
    expect(sockets).toHaveLength(3)
  })

  it('tells its listeners when the state changes, until they leave', () => {
    const { live, last } = setUp()
    const listener = vi.fn<() => void>()
    const leave = live.subscribe(listener)
    live.start()
    last().opens()
    expect(listener).toHaveBeenCalledOnce()
    leave()
    live.stop()
    expect(listener).toHaveBeenCalledOnce()
  })

  it('stops for good when nobody is signed in any more', () => {
    const { live, sockets, onRefused, last } = setUp()
    live.start()
    last().opens()
    last().closes(4401)
    expect(onRefused).toHaveBeenCalledOnce()
    expect(live.state()).toBe('refused')
    vi.advanceTimersByTime(120_000)
    live.hurry()
    expect(sockets).toHaveLength(1)
  })

  it('tries at once when hurried, and only once', () => {
    const { live, sockets, last } = setUp()
    live.start()
    last().closes(1006)
    live.hurry()
    live.hurry()
    vi.advanceTimersByTime(1_000)
    expect(sockets).toHaveLength(2)
  })

  it('ignores a socket that it has left', () => {
    const { live, sockets, events, last } = setUp()
    live.start()
    const first = last()
    live.stop()
    expect(first.closed).toBe(true)
    first.says('{"type":"session"}')
    vi.advanceTimersByTime(60_000)
    expect(events).toEqual([])
    expect(sockets).toHaveLength(1)
  })
})

describe('backoffDelay', () => {
  it('doubles up to half a minute, half of it by chance', () => {
    expect([1, 2, 3, 7, 50].map((failures) => backoffDelay(failures, () => 0))).toEqual([
      250, 500, 1000, 15_000, 15_000,
    ])
    expect([1, 50].map((failures) => backoffDelay(failures, () => 1))).toEqual([500, 30_000])
  })
})
