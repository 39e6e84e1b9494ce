import { utcOf } from '../local-time.ts'

const hour = '07:00'

/** The next moment after `now` (milliseconds) at which clocks in the zone show seven in the morning. */
export function nextDigest(now: number, timeZone: string): number {
  // A date as the zone writes it: Swedish writes ISO 8601.
  const dateAt = (at: number) => new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(at)
  const today = dateAt(now)
  const candidates = [today, dayAfter(today, 1), dayAfter(today, 2)].map((date) =>
    Date.parse(utcOf(`${date}T${hour}`, timeZone)),
  )
  return candidates.find((at) => at > now) ?? now
}

function dayAfter(date: string, days: number): string {
  return new Date(Date.parse(`${date}T12:00:00Z`) + days * 24 * 60 * 60 * 1000).toISOString().slice(0, 10)
}
