import type { ProgrammeEvent } from '@plenum/schema/api/calendar'
import { expect, it } from 'vitest'
import { isLive } from './is-live.ts'

const event: ProgrammeEvent = {
  id: 'a',
  kind: 'launch',
  title: { nl: 'Start' },
  startsAt: '2021-05-25T11:30:00.000Z',
  endsAt: '2021-05-25T15:00:00.000Z',
  place: {},
  liveStreamUrl: 'https://live.example.org/a',
  agenda: {},
  chair: {},
  files: [],
  revision: 1,
}

it.each([
  ['2021-05-25T11:29:59.999Z', false],
  ['2021-05-25T11:30:00.000Z', true],
  ['2021-05-25T14:59:59.999Z', true],
  ['2021-05-25T15:00:00.000Z', false],
])('at %s: %s', (time, live) => {
  expect(isLive(event, Date.parse(time))).toBe(live)
})

it('is nothing that cannot be watched', () => {
  expect(isLive({ ...event, liveStreamUrl: null }, Date.parse('2021-05-25T12:00:00Z'))).toBe(false)
})
