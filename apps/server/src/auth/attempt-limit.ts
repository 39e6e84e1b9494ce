import type { Clock } from '@plenum/sync/ports'
import { AppError } from '../app-error.ts'

/** How many attempts at once, and how long until each comes back, in milliseconds. */
export type AttemptRule = { burst: number; every: number }

export type AttemptLimit = {
  /**
   * Counts an attempt before its outcome is known, so that attempts side by side count too. Refuses with 'too-many'
   * when there is none left.
   */
  take(key: string): void
  /** The attempt of this key succeeded: it does not count. */
  giveBack(key: string): void
}

/** A thousand addresses trying at once is an attack already; the table must not be one. */
const maxKeys = 20_000

/**
 * Attempts per key as a bucket that refills (the generic cell rate algorithm: one number per key, the time at which
 * its bucket is full again). In memory: a restart forgets, which costs an attacker more than it gives.
 */
export function createAttemptLimit(clock: Clock, rule: AttemptRule): AttemptLimit {
  const fullAt = new Map<string, number>()

  /** Forgets who has nothing to wait for, and if that is not enough whoever tried longest ago; many at once. */
  function makeRoom(now: number): void {
    if (fullAt.size < maxKeys) return
    for (const [key, at] of fullAt) if (at <= now) fullAt.delete(key)
    const surplus = fullAt.size - maxKeys * 0.9
    for (const key of [...fullAt.keys()].slice(0, Math.max(0, surplus))) fullAt.delete(key)
  }

  return {
    take(key) {
      const now = clock.now()
      const next = Math.max(fullAt.get(key) ?? now, now) + rule.every
      const wait = next - now - rule.burst * rule.every
      if (wait > 0)
        throw new AppError('too-many', 'Too many attempts. Wait a little.', undefined, Math.ceil(wait / 1000))
      makeRoom(now)
      // To the end of the order: longest ago first.
      fullAt.delete(key)
      fullAt.set(key, next)
    },
    giveBack(key) {
      const at = fullAt.get(key)
      if (at !== undefined) fullAt.set(key, at - rule.every)
    },
  }
}
