/** As many as stand beside each other on a narrow screen. */
const mostMarks = 4

/**
 * Which weeks of a chart bear the name of their month: the first, and then those in which a month begins, so many that
 * their names do not touch.
 * @param mondays calendar dates, in order
 */
export function monthMarks(mondays: readonly string[]): { index: number; monday: string }[] {
  const apart = Math.max(1, Math.ceil(mondays.length / mostMarks))
  const marks: { index: number; monday: string }[] = []
  for (const [index, monday] of mondays.entries()) {
    const last = marks.at(-1)
    const begins = index === 0 || monday.slice(0, 7) !== mondays[index - 1]?.slice(0, 7)
    // A name at the very end would stand out of the picture.
    const fits = index === 0 || index <= mondays.length - apart / 2
    if (begins && fits && (last === undefined || index - last.index >= apart)) marks.push({ index, monday })
  }
  return marks
}
