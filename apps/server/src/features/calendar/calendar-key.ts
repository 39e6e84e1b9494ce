import { z } from 'zod'

/** Sort key of events and of activities: when they start, then the id. */
export const calendarKey = z.tuple([z.number(), z.string()])
export type CalendarKey = z.infer<typeof calendarKey>

export function calendarKeyOf(entry: { id: string; startsAt: string }): CalendarKey {
  return [Date.parse(entry.startsAt), entry.id]
}
