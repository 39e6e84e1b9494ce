import type { CalendarEntry } from './calendar-entry.ts'

/** Shows all about an event or an activity. */
export type OpenEntry = (entry: Exclude<CalendarEntry, { type: 'deadline' }>) => void
