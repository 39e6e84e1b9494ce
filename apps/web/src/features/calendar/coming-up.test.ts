import type { Activity, ProgrammeEvent } from '@plenum/schema/api/calendar'
import type { Theme } from '@plenum/schema/api/theme'
import { expect, test } from 'vitest'
import { calendarEntries } from './calendar-entry.ts'
import { comingUp } from './coming-up.ts'

const common = { title: { nl: 'x' }, place: {}, liveStreamUrl: null }
const event = (id: string, startsAt: string, endsAt: string): ProgrammeEvent => ({
  ...common,
  id,
  kind: 'other',
  startsAt,
  endsAt,
  agenda: {},
  chair: {},
  files: [],
  revision: 1,
})
const activity = (id: string, startsAt: string, endsAt: string): Activity => ({
  ...common,
  id,
  kind: 'workshop',
  state: 'planned',
  startsAt,
  endsAt,
  report: {},
  partnerIds: [],
  themeIds: [],
  heard: [],
  files: [],
  registration: null,
  revision: 1,
})
const entries = calendarEntries(
  [
    event('past', '2026-11-01T09:00:00Z', '2026-11-01T17:00:00Z'),
    event('third', '2026-12-01T09:00:00Z', '2026-12-01T17:00:00Z'),
  ],
  [
    activity('second', '2026-11-24T09:00:00Z', '2026-11-24T17:00:00Z'),
    activity('going-on', '2026-11-23T09:00:00Z', '2026-11-23T17:00:00Z'),
  ],
  [],
)

test('events and activities stand together in the order of time', () => {
  expect(entries.map(({ id }) => id)).toEqual(['past', 'going-on', 'second', 'third'])
})

test('so do the deadlines of stages, until they are over or their theme is frozen', () => {
  const theme = (id: string, deadline: string, stage: Theme['stage'] = 'review') => ({ id, stage, deadline }) as Theme
  const withDeadlines = calendarEntries(
    [event('closing', '2026-12-01T09:00:00Z', '2026-12-01T17:00:00Z')],
    [],
    [
      theme('trust', '2026-12-05T10:00:00Z'),
      theme('training', '2026-11-25T10:00:00Z'),
      theme('late', '2026-11-20T10:00:00Z'),
      theme('done', '2026-11-26T10:00:00Z', 'frozen'),
    ],
  )
  const next = comingUp(withDeadlines, Date.parse('2026-11-23T12:00:00Z'), 5)
  expect(next.map(({ id }) => id)).toEqual(['deadline-training', 'closing', 'deadline-trust'])
})

test('coming up is what has not ended, the nearest first, and no more than asked for', () => {
  const now = Date.parse('2026-11-23T12:00:00Z')
  expect(comingUp(entries, now, 5).map(({ id }) => id)).toEqual(['going-on', 'second', 'third'])
  expect(comingUp(entries, now, 2).map(({ id }) => id)).toEqual(['going-on', 'second'])
})
