import type { Activity, ProgrammeEvent } from '@plenum/schema/api/calendar'
import type { CalendarEntry } from './calendar-entry.ts'

/** The next `count` events and activities that have not ended yet and deadlines ahead, in the order of time. */
export function comingUp(entries: readonly CalendarEntry[], now: number, count: number): CalendarEntry[] {
  return entries.filter((entry) => endOf(entry) > now).slice(0, count)
}

function endOf(entry: CalendarEntry): number {
  return entry.type === 'deadline' ? entry.at : Date.parse(detailsOf(entry).endsAt)
}

/** The event or the activity itself. */
export function detailsOf(entry: Exclude<CalendarEntry, { type: 'deadline' }>): ProgrammeEvent | Activity {
  return entry.type === 'event' ? entry.event : entry.activity
}
