import { z } from 'zod'

/** A private link to a programme's calendar: since when there is one. */
export const calendarLinkSchema = z.object({ since: z.string().nullable() }).meta({ id: 'CalendarLink' })
export type CalendarLink = z.infer<typeof calendarLinkSchema>

/** `url` is told only when the link is made. */
export const newCalendarLinkSchema = z.object({ since: z.string(), url: z.string() }).meta({ id: 'NewCalendarLink' })
export type NewCalendarLink = z.infer<typeof newCalendarLinkSchema>
