const hour = 3_600_000

export type TimeLeft = { unit: 'days' | 'hours'; count: number } | { unit: 'lessThanHour' | 'past' }

/**
 * How long until `deadline` (milliseconds since 1970): in days from two days on, else in whole hours. Rounded down, so
 * that nobody believes to have more time than there is.
 */
export function timeLeft(deadline: number, now: number): TimeLeft {
  const left = deadline - now
  if (left <= 0) return { unit: 'past' }
  if (left < hour) return { unit: 'lessThanHour' }
  if (left < 48 * hour) return { unit: 'hours', count: Math.floor(left / hour) }
  return { unit: 'days', count: Math.floor(left / (24 * hour)) }
}
