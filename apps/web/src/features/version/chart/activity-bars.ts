import type { Activity } from '@plenum/schema/api/version'

const hour = 3_600_000
const day = 24 * hour
/** Up to how long a time is drawn by the hour, and by the day; by the week beyond. */
const longest = { hours: 3 * day, days: 120 * day }

export type ActivityUnit = 'hour' | 'day' | 'week'
/** What was done in one hour, which begins at `from` (ISO 8601), or in the day, or the week whose first day, that `from` has in UTC. */
export type ActivityBar = { from: string; inserted: number; deleted: number; personIds: string[] }

/**
 * The work on a theme in bars of equal time from the first to the last, those in which nothing was done among them;
 * days and weeks (from Monday) on the clocks of the programme. Empty without any work.
 */
export function activityBars(hours: Activity['hours'], timeZone: string): { unit: ActivityUnit; bars: ActivityBar[] } {
  const times = hours.map(({ at }) => Date.parse(at))
  const [from, to] = [Math.min(...times), Math.max(...times)]
  const unit = to - from <= longest.hours ? 'hour' : to - from <= longest.days ? 'day' : 'week'
  if (hours.length === 0) return { unit, bars: [] }
  const startOf = unit === 'hour' ? (at: number) => at : dayIn(timeZone, unit === 'week' ? 7 : 1)
  const step = unit === 'hour' ? hour : unit === 'day' ? day : 7 * day
  const byStart = Map.groupBy(hours, ({ at }) => startOf(Date.parse(at)))
  const bars: ActivityBar[] = []
  for (let at = startOf(from); at <= startOf(to); at += step) {
    const done = byStart.get(at) ?? []
    bars.push({
      from: new Date(at).toISOString(),
      inserted: done.reduce((sum, each) => sum + each.inserted, 0),
      deleted: done.reduce((sum, each) => sum + each.deleted, 0),
      personIds: [...new Set(done.map(({ personId }) => personId))],
    })
  }
  return { unit, bars }
}

/** The day on which a moment falls in a time zone, or the first of its `length` days: noon of it in UTC, so that days are evenly apart. */
function dayIn(timeZone: string, length: 1 | 7): (at: number) => number {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' })
  return (at) => {
    const noon = Date.parse(`${format.format(at)}T12:00Z`)
    // The first day of 1970 was a Thursday.
    return noon - (length === 1 ? 0 : ((Math.floor(noon / day) + 3) % 7) * day)
  }
}
