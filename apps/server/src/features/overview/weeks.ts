import type { Week } from '@plenum/schema/api/overview'
import { dayIn } from '../../local-time.ts'

const day = 24 * 60 * 60 * 1000
/** A year is what one looks at; what was before is in the log and the registers. */
const mostWeeks = 53

/** Where the log of a draft stood at the end of a day. */
export type DraftDay = { documentId: string; day: string; headSeq: number }

/**
 * What was done in each week (from Monday, on the programme's clocks), from the first in which something was to that of
 * `now`, at most 53.
 * @param draftDays by draft and day, in this order
 * @param contributions moments in milliseconds
 */
export function weeksOf(
  draftDays: readonly DraftDay[],
  contributions: readonly number[],
  { now, timeZone }: { now: number; timeZone: string },
): Week[] {
  const edits = new Map<string, number>()
  const said = new Map<string, number>()
  const add = (to: Map<string, number>, monday: string, count: number) => to.set(monday, (to.get(monday) ?? 0) + count)
  let before: DraftDay | null = null
  for (const one of draftDays) {
    const since: number = before?.documentId === one.documentId ? before.headSeq : 0
    add(edits, mondayOf(one.day), Math.max(0, one.headSeq - since))
    before = one
  }
  for (const at of contributions) add(said, mondayOf(dayIn(timeZone, at)), 1)
  const last = mondayOf(dayIn(timeZone, now))
  const first = [...edits.keys(), ...said.keys()].toSorted()[0]
  if (first === undefined) return []
  const weeks: Week[] = []
  for (let monday = last; monday >= first && weeks.length < mostWeeks; monday = shifted(monday, -7)) {
    weeks.unshift({ monday, edits: edits.get(monday) ?? 0, contributions: said.get(monday) ?? 0 })
  }
  return weeks
}

/** The Monday of the week of a calendar date. */
function mondayOf(date: string): string {
  const weekday = (new Date(date).getUTCDay() + 6) % 7
  return shifted(date, -weekday)
}

function shifted(date: string, days: number): string {
  return new Date(Date.parse(date) + days * day).toISOString().slice(0, 10)
}
