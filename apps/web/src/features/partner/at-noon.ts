/** A moment that lies on this calendar date (YYYY-MM-DD) on the clocks of the zones that a programme may have. */
export function atNoon(date: string): string {
  return `${date}T12:00:00Z`
}
