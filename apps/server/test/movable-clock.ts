import type { Clock } from '@plenum/sync/ports'

export type MovableClock = Clock & {
  /** Moves time forward, in milliseconds. */
  advance(by: number): void
}

/** A clock that stands still until it is moved. */
export function createMovableClock(start = Date.parse('2026-03-02T09:00:00Z')): MovableClock {
  let now = start
  return {
    now: () => now,
    advance(by) {
      now += by
    },
  }
}
