import type { Activity, ProgrammeEvent } from '@plenum/schema/api/calendar'
import type { Theme } from '@plenum/schema/api/theme'

/** What a programme's calendar is made of; `at` in milliseconds since 1970. */
export type CalendarEntry =
  | { type: 'event'; id: string; at: number; event: ProgrammeEvent }
  | { type: 'activity'; id: string; at: number; activity: Activity }
  | { type: 'deadline'; id: string; at: number; theme: Theme }

/** All of the calendar in the order of time; a frozen theme's deadline no longer matters. */
export function calendarEntries(
  events: readonly ProgrammeEvent[],
  activities: readonly Activity[],
  themes: readonly Theme[],
): CalendarEntry[] {
  const entries: CalendarEntry[] = [
    ...events.map((event) => ({ type: 'event' as const, id: event.id, at: Date.parse(event.startsAt), event })),
    ...activities.map((activity) => ({
      type: 'activity' as const,
      id: activity.id,
      at: Date.parse(activity.startsAt),
      activity,
    })),
    ...themes.flatMap((theme) =>
      theme.deadline === null || theme.stage === 'frozen'
        ? []
        : [{ type: 'deadline' as const, id: `deadline-${theme.id}`, at: Date.parse(theme.deadline), theme }],
    ),
  ]
  return entries.sort((a, b) => a.at - b.at || a.id.localeCompare(b.id))
}
