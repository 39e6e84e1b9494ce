import { z } from 'zod'

const day = z.iso.date()
const msPerDay = 24 * 60 * 60 * 1000
/** Day 0 of workbooks; true from 1 March 1900 on, as they take 1900 for a leap year (ECMA-376, 18.17.4.1). */
const dayZero = Date.UTC(1899, 11, 30)

/** The day, YYYY-MM-DD, of `2022-03-01`, of `1/3/2022` with the day first, or of a workbook's number; null for others. */
export function readDay(text: string, isNumber: boolean): string | null {
  if (isNumber) {
    const serial = Math.floor(Number(text))
    if (!Number.isFinite(serial) || serial < 61 || serial > 200_000) return null
    return new Date(dayZero + serial * msPerDay).toISOString().slice(0, 10)
  }
  const local = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text)
  const [, date = '', month = '', year = ''] = local ?? []
  const iso = local === null ? text : `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  return day.safeParse(iso).success ? iso : null
}
