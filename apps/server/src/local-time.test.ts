import { expect, it } from 'vitest'
import { utcOf } from './local-time.ts'

it.each([
  ['2021-05-25T13:30', 'Europe/Brussels', '2021-05-25T11:30:00.000Z'],
  ['2023-01-10T09:00', 'Europe/Brussels', '2023-01-10T08:00:00.000Z'],
  // An hour after and an hour before the clocks change.
  ['2022-03-27T03:30', 'Europe/Brussels', '2022-03-27T01:30:00.000Z'],
  ['2022-03-27T01:30', 'Europe/Brussels', '2022-03-27T00:30:00.000Z'],
  ['2022-10-30T04:00', 'Europe/Brussels', '2022-10-30T03:00:00.000Z'],
  ['2022-06-01T00:00', 'UTC', '2022-06-01T00:00:00.000Z'],
  ['2022-06-01T00:00', 'America/New_York', '2022-06-01T04:00:00.000Z'],
  ['2022-06-01T00:00', 'Asia/Kolkata', '2022-05-31T18:30:00.000Z'],
])('%s in %s', (local, zone, utc) => {
  expect(utcOf(local, zone)).toBe(utc)
})
