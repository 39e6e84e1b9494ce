import { describe, expect, it } from 'vitest'
import { parseCalendar } from '../../../test/parse-calendar.ts'
import { type FeedEntry, icalendar } from './icalendar.ts'

const entry: FeedEntry = {
  uid: 'event-1@plenum.example.org',
  sequence: 3,
  changedAt: Date.parse('2026-01-02T03:04:05.678Z'),
  startsAt: Date.parse('2026-03-29T00:30:00Z'),
  endsAt: Date.parse('2026-03-29T02:30:00Z'),
  isCancelled: false,
  summary: 'Launch',
  place: '',
  description: '',
  url: 'https://plenum.example.org/programmes/1?entry=1',
}

describe('icalendar', () => {
  it('writes an entry with all that a calendar needs to follow it', () => {
    const { properties, events } = parseCalendar(icalendar('Programme', [entry]))
    expect(properties).toMatchObject({ VERSION: '2.0', NAME: 'Programme' })
    expect(events).toEqual([
      {
        UID: 'event-1@plenum.example.org',
        DTSTAMP: '20260102T030405Z',
        'LAST-MODIFIED': '20260102T030405Z',
        SEQUENCE: '3',
        DTSTART: '20260329T003000Z',
        DTEND: '20260329T023000Z',
        STATUS: 'CONFIRMED',
        SUMMARY: 'Launch',
        URL: entry.url,
      },
    ])
  })

  it('keeps every text as it is, however long and whatever is in it', () => {
    const texts = [
      'a,b;c\\d\ne\r\nf: "g" \\n',
      '👩‍🚒 é ü 漢字 '.repeat(400),
      'x'.repeat(10_000),
      'END:VEVENT\r\nBEGIN:VEVENT\r\nUID:forged',
      `${'é'.repeat(29)}👩‍🚒`,
    ]
    for (const text of texts) {
      const { events } = parseCalendar(icalendar(text, [{ ...entry, summary: text, place: text, description: text }]))
      const kept = text.replaceAll('\r\n', '\n')
      expect(events).toHaveLength(1)
      expect([events[0]?.['SUMMARY'], events[0]?.['LOCATION'], events[0]?.['DESCRIPTION']]).toEqual([kept, kept, kept])
    }
    const control = parseCalendar(icalendar('a', [{ ...entry, summary: 'a\u0000b\u0007c\u007F' }]))
    expect(control.events[0]?.['SUMMARY']).toBe('abc')
  })

  it('says that something is cancelled, and gives a moment no end', () => {
    const { events } = parseCalendar(icalendar('a', [{ ...entry, isCancelled: true, endsAt: entry.startsAt }]))
    expect(events[0]).toMatchObject({ STATUS: 'CANCELLED' })
    expect(events[0]).not.toHaveProperty('DTEND')
  })
})
