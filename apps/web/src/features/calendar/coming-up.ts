import type { Activity, ProgrammeEvent } from '@plenum/schema/api/calendar'
import type { CalendarEntry } from './calendar-entry.ts'

/** The next `count` events and activities that have not ended yet, in the order of time. */
export function comingUp(
  entries: readonly CalendarEntry[],
  now: number,
  count: number,
): Exclude<CalendarEntry, { type: 'deadline' }>[] {
  return entries
    .filter((entry) => entry.type !== 'deadline')
    .filter((entry) => Date.parse(detailsOf(entry).endsAt) > now)
    .slice(0, count)
}

/** The event or the activity itself. */
export function detailsOf(entry: Exclude<CalendarEntry, { type: 'deadline' }>): ProgrammeEvent | Activity {
  return entry.type === 'event' ? entry.event : entry.activity
}
