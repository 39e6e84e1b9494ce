const day = 24 * 60 * 60 * 1000

/** Days before a deadline at which somebody is reminded of it. */
export type ReminderDays = 3 | 1

/**
 * Which reminder of a deadline is to be given at `now` (milliseconds), if it was not given before: the first when three
 * days are left, the second when one is. A deadline that is set late, or found late, gets only the reminder that still
 * fits.
 */
export function reminderDue(deadline: number, now: number): ReminderDays | null {
  const left = deadline - now
  if (left <= 0 || left > 3 * day) return null
  return left > day ? 3 : 1
}
