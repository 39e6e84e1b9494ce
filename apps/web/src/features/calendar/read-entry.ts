import type { LocalizedText } from '@plenum/schema/language'
import { instantOf } from '../../shared/time/zoned-time.ts'
import { readLocalized, readText } from '../../shared/ui/read-form.ts'

type EntryFacts = {
  title: LocalizedText
  startsAt: string
  endsAt: string
  place: LocalizedText
  liveStreamUrl: string | null
}

/**
 * What the forms of events and activities have in common; times are on the clocks of the programme.
 * @param before the entry as it was, null for a new one
 */
export function readEntry(
  data: FormData,
  timeZone: string,
  before: Pick<EntryFacts, 'title' | 'place'> | null,
): EntryFacts {
  const url = readText(data, 'liveStreamUrl')
  return {
    title: readLocalized(data, 'title', before?.title),
    startsAt: instantOf(readText(data, 'startsAt'), timeZone),
    endsAt: instantOf(readText(data, 'endsAt'), timeZone),
    place: readLocalized(data, 'place', before?.place),
    liveStreamUrl: url === '' ? null : url,
  }
}
