import { expect, it } from 'vitest'
import type { ExampleMoment } from './content/thread-types.ts'
import { momentAt } from './moment-at.ts'

it.each<[ExampleMoment, string, string]>([
  [[1, '10:20'], '2026-03-02T09:00:00Z', '2026-03-01T09:20:00.000Z'],
  // It is the second of March in Brussels already.
  [[1, '10:20'], '2026-03-01T23:30:00Z', '2026-03-01T09:20:00.000Z'],
  [[2, '10:20'], '2026-03-01T22:30:00Z', '2026-02-27T09:20:00.000Z'],
  // Summer time has begun since, or not yet.
  [[3, '09:00'], '2026-03-30T08:00:00Z', '2026-03-27T08:00:00.000Z'],
  [[1, '09:00'], '2026-03-30T08:00:00Z', '2026-03-29T07:00:00.000Z'],
  // A whole day before is never in the future.
  [[1, '23:59'], '2026-03-01T23:00:00Z', '2026-03-01T22:59:00.000Z'],
])('%j at %s', (moment, now, expected) => {
  expect(new Date(momentAt(moment, Date.parse(now), 'Europe/Brussels')).toISOString()).toBe(expected)
})
