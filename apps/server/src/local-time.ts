/**
 * The moment, ISO 8601 in UTC, at which clocks in the zone show `local` (`2021-05-25T13:30`). Near a change of the
 * clocks the offset is taken anew at the result; a time that the clocks skip becomes the one an hour later.
 */
export function utcOf(local: string, timeZone: string): string {
  const asIfUtc = Date.parse(`${local}Z`)
  const guess = asIfUtc - offsetAt(asIfUtc, timeZone)
  return new Date(asIfUtc - offsetAt(guess, timeZone)).toISOString()
}

/** The calendar date, YYYY-MM-DD, that it is in the zone at this moment (milliseconds since 1970). */
export function dayIn(timeZone: string, at: number): string {
  // Swedish dates are ISO 8601.
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(at)
}

/** Milliseconds that clocks in the zone are ahead of UTC at this moment. */
function offsetAt(at: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).formatToParts(at)
  const field = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((part) => part.type === type)?.value ?? 0)
  const shown = Date.UTC(
    field('year'),
    field('month') - 1,
    field('day'),
    field('hour'),
    field('minute'),
    field('second'),
  )
  return shown - Math.floor(at / 1000) * 1000
}
