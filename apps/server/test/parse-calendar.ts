import { Buffer } from 'node:buffer'

type Properties = Record<string, string>

/** Reads a calendar as RFC 5545 has it, strictly: throws for what a program that follows it could not read. */
export function parseCalendar(text: string): { properties: Properties; events: Properties[] } {
  if (!text.endsWith('\r\n')) throw new Error('the last line has no end')
  if (/(?<!\r)\n|\r(?!\n)/.test(text)) throw new Error('a line does not end with CRLF')
  const physical = text.slice(0, -2).split('\r\n')
  for (const line of physical) {
    if (Buffer.byteLength(line) > 75) throw new Error(`a line of ${Buffer.byteLength(line)} octets: ${line}`)
    if (line.includes('\uFFFD') || Buffer.from(line).toString() !== line) throw new Error('a letter was cut')
  }
  const lines = physical
    .join('\r\n')
    .replaceAll(/\r\n[ \t]/g, '')
    .split('\r\n')
  const properties: Properties = {}
  const events: Properties[] = []
  let event: Properties | null = null
  if (lines[0] !== 'BEGIN:VCALENDAR' || lines.at(-1) !== 'END:VCALENDAR') throw new Error('it is no calendar')
  for (const line of lines.slice(1, -1)) {
    const [, name, value] = /^([A-Z-]+)(?:;[A-Z-]+=[A-Z-]+)?:(.*)$/s.exec(line) ?? []
    if (name === undefined || value === undefined) throw new Error(`a line that says nothing: ${line}`)
    if (line === 'BEGIN:VEVENT') {
      if (event !== null) throw new Error('an event within an event')
      event = {}
    } else if (line === 'END:VEVENT') {
      if (event === null) throw new Error('an end without a beginning')
      for (const needed of ['UID', 'DTSTAMP', 'DTSTART']) if (!(needed in event)) throw new Error(`no ${needed}`)
      events.push(event)
      event = null
    } else {
      const of = event ?? properties
      if (name in of) throw new Error(`${name} twice`)
      of[name] = name === 'URL' ? value : unescaped(value)
    }
  }
  if (event !== null) throw new Error('an event without an end')
  return { properties, events }
}

function unescaped(value: string): string {
  if (/(?<!\\)(?:\\\\)*[;,]/.test(value)) throw new Error(`a separator that is not escaped: ${value}`)
  return value.replaceAll(/\\(.)/gs, (_all, letter: string) => (letter === 'n' || letter === 'N' ? '\n' : letter))
}
