/** Milliseconds between two ticks. */
const step = 30_000

/** The time, in milliseconds since 1970, as of the last tick. */
export type Clock = {
  now(): number
  /** Called after each tick. */
  subscribe(listener: () => void): () => void
}

/** A clock for many who show times: it ticks once for all of them, and only while somebody looks. */
export function createClock(): Clock {
  const listeners = new Set<() => void>()
  let now = Date.now()
  let timer: ReturnType<typeof setInterval> | undefined
  return {
    now: () => now,
    subscribe(listener) {
      if (listeners.size === 0) {
        now = Date.now()
        timer = setInterval(() => {
          now = Date.now()
          for (const each of listeners) each()
        }, step)
      }
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
        if (listeners.size === 0) clearInterval(timer)
      }
    },
  }
}
