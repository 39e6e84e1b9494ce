/** A token bucket: `perSecond` on average, `burst` at once. */
export type RateLimit = { perSecond: number; burst: number }

export type Bucket = {
  /** Takes `amount`; false when there is not enough. `at` in milliseconds, never going back. */
  take(amount: number, at: number): boolean
}

export function createBucket(limit: RateLimit): Bucket {
  let tokens = limit.burst
  let last: number | null = null
  return {
    take(amount, at) {
      if (last !== null) tokens = Math.min(limit.burst, tokens + (Math.max(0, at - last) / 1000) * limit.perSecond)
      last = at
      if (tokens < amount) return false
      tokens -= amount
      return true
    },
  }
}
