import { type LocalizedInput, localizedColumn } from './localized-column.ts'

/** What events and activities share. Times are ISO 8601 in UTC. */
export type CalendarEntry = {
  title: LocalizedInput
  startsAt: string
  endsAt: string
  place: LocalizedInput
  liveStreamUrl: string | null
}

export function calendarColumns(entry: CalendarEntry) {
  return {
    title: localizedColumn(entry.title),
    starts_at: Date.parse(entry.startsAt),
    ends_at: Date.parse(entry.endsAt),
    place: localizedColumn(entry.place),
    live_stream_url: entry.liveStreamUrl,
  }
}
