/** An entry of a calendar as a feed tells of it; times in milliseconds since 1970. */
export type FeedEntry = {
  uid: string
  /** Rises with every change (RFC 5545, 3.8.7.4). */
  sequence: number
  changedAt: number
  startsAt: number
  endsAt: number
  isCancelled: boolean
  summary: string
  /** '' for none. */
  place: string
  description: string
  url: string
}

/** Octets of a line without its end (RFC 5545, 3.1). */
const longestLine = 75

/** A calendar as text (RFC 5545): UTF-8, lines folded between characters, CRLF. */
export function icalendar(name: string, entries: readonly FeedEntry[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Plenum//Plenum//EN',
    'CALSCALE:GREGORIAN',
    `NAME:${escaped(name)}`,
    // What many programs read instead.
    `X-WR-CALNAME:${escaped(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    ...entries.flatMap(eventLines),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

function eventLines(entry: FeedEntry): string[] {
  const text = (property: string, value: string) => (value === '' ? [] : [`${property}:${escaped(value)}`])
  return [
    'BEGIN:VEVENT',
    `UID:${entry.uid}`,
    `DTSTAMP:${utc(entry.changedAt)}`,
    `LAST-MODIFIED:${utc(entry.changedAt)}`,
    `SEQUENCE:${entry.sequence}`,
    `DTSTART:${utc(entry.startsAt)}`,
    // One of a moment has no end.
    ...(entry.endsAt > entry.startsAt ? [`DTEND:${utc(entry.endsAt)}`] : []),
    `STATUS:${entry.isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    ...text('SUMMARY', entry.summary),
    ...text('LOCATION', entry.place),
    ...text('DESCRIPTION', entry.description),
    `URL:${entry.url}`,
    'END:VEVENT',
  ]
}

function utc(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`
}

/** A text value (RFC 5545, 3.3.11), without control characters, which have no place in one. */
function escaped(text: string): string {
  return text
    .replaceAll('\r\n', '\n')
    .replaceAll(/[^\P{Cc}\n\t]/gu, '')
    .replaceAll(/[\\;,]/g, (letter) => `\\${letter}`)
    .replaceAll('\n', '\\n')
}

/** Lines that go on begin with a space, which counts. */
function folded(line: string): string {
  const parts: string[] = []
  let part = ''
  let size = 0
  for (const letter of line) {
    const octets = Buffer.byteLength(letter)
    if (size + octets > longestLine) {
      parts.push(part)
      part = ' '
      size = 1
    }
    part += letter
    size += octets
  }
  return [...parts, part].join('\r\n')
}
