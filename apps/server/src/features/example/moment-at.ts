import type { ExampleMoment } from './content/thread-types.ts'
import { dayIn, utcOf } from '../../local-time.ts'

const day = 24 * 60 * 60 * 1000

/** The moment in milliseconds since 1970, counted back from the day that it is in the zone at `now`. */
export function momentAt([daysBefore, time]: ExampleMoment, now: number, timeZone: string): number {
  const today = dayIn(timeZone, now)
  const date = new Date(Date.parse(today) - daysBefore * day).toISOString().slice(0, 10)
  return Date.parse(utcOf(`${date}T${time}`, timeZone))
}
