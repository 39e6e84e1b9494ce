import { closeCodes } from '@plenum/schema/close-code'
import type { LiveEvent } from '@plenum/schema/live-event'
import { backoffDelay } from './backoff-delay.ts'
import { readLiveEvent } from './read-live-event.ts'

/** `lost` only after a second failure in a row: a single drop that heals at once should not be shown to anyone. */
export type LiveState = 'connecting' | 'open' | 'lost' | 'refused'

export type LiveConnection = {
  start(): void
  stop(): void
  /** Try now instead of waiting (the device came back online, the page is looked at again). */
  hurry(): void
  state(): LiveState
  /** @returns a function that ends the subscription */
  subscribe(listener: () => void): () => void
}

type LiveDeps = {
  open: () => WebSocket
  onEvent: (event: LiveEvent) => void
  /** Called each time a connection opens after the first: whatever happened meanwhile was missed. */
  onReturn: () => void
  /** The session has ended; nothing is tried again until the next `start`. */
  onRefused: () => void
  random?: () => number
}

/**
 * Listens to `/live` and comes back by itself after a loss. Each socket is known by its object: what a superseded one
 * still says is ignored.
 */
export function createLiveConnection({
  open,
  onEvent,
  onReturn,
  onRefused,
  random = Math.random,
}: LiveDeps): LiveConnection {
  const listeners = new Set<() => void>()
  let socket: WebSocket | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let failures = 0
  let opened = false
  let state: LiveState = 'connecting'

  const become = (next: LiveState) => {
    if (state === next) return
    state = next
    for (const listener of listeners) listener()
  }

  function connect() {
    clearTimeout(timer)
    const current = open()
    socket = current
    current.addEventListener('open', () => {
      if (socket !== current) return
      failures = 0
      become('open')
      if (opened) onReturn()
      opened = true
    })
    current.addEventListener('message', (message: MessageEvent<unknown>) => {
      if (socket !== current) return
      const event = readLiveEvent(message.data)
      if (event !== null) onEvent(event)
    })
    current.addEventListener('close', ({ code }) => {
      if (socket !== current) return
      socket = null
      if (code === closeCodes.notSignedIn) {
        become('refused')
        onRefused()
        return
      }
      failures += 1
      if (failures > 1) become('lost')
      timer = setTimeout(connect, backoffDelay(failures, random))
    })
  }

  return {
    start() {
      if (socket !== null) return
      failures = 0
      become('connecting')
      connect()
    },
    stop() {
      clearTimeout(timer)
      const current = socket
      socket = null
      opened = false
      current?.close()
      become('connecting')
    },
    hurry() {
      if (socket === null && (state === 'lost' || state === 'connecting') && timer !== undefined) connect()
    },
    state: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
