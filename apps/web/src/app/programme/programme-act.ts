import type { Activity, ProgrammeEvent } from '@plenum/schema/api/calendar'
import type { Partner } from '@plenum/schema/api/partner'
import type { Programme } from '@plenum/schema/api/programme'
import type { Theme } from '@plenum/schema/api/theme'
import type { CalendarEntry } from '../../features/calendar/calendar-entry.ts'

export type ShownEntry = Exclude<CalendarEntry, { type: 'deadline' }>

/** What is being done in the window over a programme's home; `event`, `activity`, `partner` null for a new one. */
export type ProgrammeAct =
  | { type: 'edit-programme' }
  | { type: 'create-theme' }
  | { type: 'edit-theme' | 'move-theme' | 'delete-theme'; theme: Theme }
  | { type: 'partner'; partner: Partner | null; kind: Partner['kind'] }
  | { type: 'import-partners' }
  | { type: 'subscribe' }
  | { type: 'event'; event: ProgrammeEvent | null }
  | { type: 'activity'; activity: Activity | null }
  | { type: 'show-entry' | 'delete-entry'; entry: ShownEntry }

/** All that a programme's home shows. */
export type ProgrammeCalendar = {
  programme: Programme
  events: readonly ProgrammeEvent[]
  activities: readonly Activity[]
  themes: readonly Theme[]
  partners: readonly Partner[]
}
