import type { Language } from '@plenum/schema/language'
import { localeOf } from '../i18n/locale-of.ts'

const minute = 60_000
const day = 86_400_000

/** How dates and lists are written in a language, on the clocks of a time zone. Arguments are ISO 8601. */
export function createFormats(language: Language, timeZone: string) {
  const locale = localeOf(language)
  const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, { timeZone, ...options })
  const dayFormat = format({ day: 'numeric', month: 'short', year: 'numeric' })
  const longDay = format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
  const period = format({
    weekday: 'short',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  })
  const moment = format({ day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' })
  const month = format({ month: 'short', year: '2-digit' })
  const longMonth = format({ month: 'long', year: 'numeric' })
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'short' })
  const list = new Intl.ListFormat(locale, { type: 'conjunction' })
  return {
    day: (at: string) => dayFormat.format(new Date(at)),
    longDay: (at: string) => longDay.format(new Date(at)),
    /** Date and time. */
    moment: (at: string) => moment.format(new Date(at)),
    /** Date and times of something that begins and ends. */
    period: (from: string, to: string) => period.formatRange(new Date(from), new Date(to)),
    month: (at: number) => month.format(at),
    longMonth: (at: number) => longMonth.format(at),
    list: (items: readonly string[]) => list.format(items),
    /** "10 minutes ago", from a week on the date. */
    ago(at: string, now: number): string {
      const past = Math.max(0, now - Date.parse(at))
      if (past < minute) return relative.format(0, 'second')
      if (past < 60 * minute) return relative.format(-Math.floor(past / minute), 'minute')
      if (past < day) return relative.format(-Math.floor(past / (60 * minute)), 'hour')
      if (past < 7 * day) return relative.format(-Math.floor(past / day), 'day')
      return dayFormat.format(new Date(at))
    },
  }
}

export type Formats = ReturnType<typeof createFormats>
