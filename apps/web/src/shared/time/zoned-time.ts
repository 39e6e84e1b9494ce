import { fromAbsolute, parseDateTime, toCalendarDateTime, toZoned } from '@internationalized/date'

/** A time on a clock, of no zone: `2026-10-14T09:30`. */
export type WallTime = string

/**
 * The instant (ISO 8601, UTC) of a time on the clocks of `timeZone`. Where clocks are set back, the first of the two;
 * where they are set forward and the time never is, as much after the gap began.
 */
export function instantOf(wall: WallTime, timeZone: string): string {
  return toZoned(parseDateTime(wall), timeZone, 'compatible').toAbsoluteString()
}

/** What the clocks of `timeZone` show at an instant. */
export function wallTimeOf(instant: string, timeZone: string): WallTime {
  return toCalendarDateTime(fromAbsolute(Date.parse(instant), timeZone))
    .toString()
    .slice(0, 16)
}
