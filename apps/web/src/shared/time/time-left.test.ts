import { expect, test } from 'vitest'
import { createFormats } from './create-formats.ts'
import { timeLeft } from './time-left.ts'

const hour = 3_600_000

test.each([
  [-1, { unit: 'past' }],
  [0, { unit: 'past' }],
  [hour - 1, { unit: 'lessThanHour' }],
  [hour, { unit: 'hours', count: 1 }],
  [47.9 * hour, { unit: 'hours', count: 47 }],
  [48 * hour, { unit: 'days', count: 2 }],
  [71 * hour, { unit: 'days', count: 2 }],
  [14 * 24 * hour, { unit: 'days', count: 14 }],
])('%i milliseconds before the deadline', (left, expected) => {
  expect(timeLeft(1_000_000_000_000 + left, 1_000_000_000_000)).toEqual(expected)
})

test('how long ago: relative within a week, then the date on the programme’s clocks', () => {
  const { ago } = createFormats('nl', 'Europe/Brussels')
  const now = Date.parse('2026-11-23T12:00:00Z')
  const before = (milliseconds: number) => ago(new Date(now - milliseconds).toISOString(), now)
  expect(before(20_000)).toBe('nu')
  expect(before(10 * 60_000)).toBe('10 min. geleden')
  expect(before(5 * hour)).toBe('5 uur geleden')
  expect(before(30 * hour)).toBe('gisteren')
  expect(before(7 * 24 * hour)).toBe('16 nov 2026')
  // A clock that is ahead of the server's must not speak of the future.
  expect(before(-90_000)).toBe('nu')
})

test('dates are those of the programme’s time zone', () => {
  expect(createFormats('en', 'Europe/Brussels').day('2026-12-31T23:30:00Z')).toBe('1 Jan 2027')
  expect(createFormats('en', 'America/New_York').day('2026-12-31T23:30:00Z')).toBe('31 Dec 2026')
})
