import { describe, expect, it, test } from 'vitest'
import { instantOf, wallTimeOf } from './zoned-time.ts'

describe('instantOf', () => {
  test.each([
    ['2021-05-25T13:30', 'Europe/Brussels', '2021-05-25T11:30:00.000Z'],
    ['2022-01-14T09:00', 'Europe/Brussels', '2022-01-14T08:00:00.000Z'],
    ['2026-03-29T01:59', 'Europe/Brussels', '2026-03-29T00:59:00.000Z'],
    ['2026-03-29T03:00', 'Europe/Brussels', '2026-03-29T01:00:00.000Z'],
    ['2026-10-25T03:00', 'Europe/Brussels', '2026-10-25T02:00:00.000Z'],
    ['2026-07-01T00:15', 'UTC', '2026-07-01T00:15:00.000Z'],
    ['2026-07-01T12:00', 'Asia/Kathmandu', '2026-07-01T06:15:00.000Z'],
    ['2026-12-31T23:59', 'Pacific/Auckland', '2026-12-31T10:59:00.000Z'],
    ['2026-03-08T03:00', 'America/New_York', '2026-03-08T07:00:00.000Z'],
  ])('%s in %s is %s', (wall, zone, instant) => {
    expect(instantOf(wall, zone)).toBe(instant)
  })

  it('takes the first of two equal times when clocks go back', () => {
    expect(instantOf('2026-10-25T02:30', 'Europe/Brussels')).toBe('2026-10-25T00:30:00.000Z')
  })

  it('takes a time that never was as that much after the gap began', () => {
    expect(instantOf('2026-03-29T02:30', 'Europe/Brussels')).toBe('2026-03-29T01:30:00.000Z')
  })
})

test.each([
  ['Europe/Brussels', '2026-03-27', '2026-10-23'],
  ['America/New_York', '2026-03-06', '2026-10-30'],
  ['Australia/Lord_Howe', '2026-04-03', '2026-10-02'],
])(
  'what is shown in %s and sent back unchanged stays the same instant, also where clocks change',
  (zone, ...starts) => {
    for (const start of starts) {
      for (let hour = 0; hour < 96; hour += 0.5) {
        const at = Date.parse(start) + hour * 3_600_000
        const instant = new Date(at).toISOString()
        const again = instantOf(wallTimeOf(instant, zone), zone)
        // The second of two equal wall times comes back as the first.
        expect([0, 1_800_000, 3_600_000], `${instant} in ${zone}`).toContain(at - Date.parse(again))
        expect(wallTimeOf(again, zone)).toBe(wallTimeOf(instant, zone))
      }
    }
  },
)
