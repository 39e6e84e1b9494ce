import fc from 'fast-check'
import { expect, it } from 'vitest'
import { nextDigest } from './next-digest.ts'

const at = (now: string, zone = 'Europe/Brussels') => new Date(nextDigest(Date.parse(now), zone)).toISOString()

it('is at seven in the morning, of today or of tomorrow', () => {
  expect(at('2026-03-02T05:59:59Z')).toBe('2026-03-02T06:00:00.000Z')
  expect(at('2026-03-02T06:00:00Z')).toBe('2026-03-03T06:00:00.000Z')
  expect(at('2026-03-02T23:30:00Z')).toBe('2026-03-03T06:00:00.000Z')
})

it('stays at seven when the clocks change', () => {
  expect(at('2026-03-28T12:00:00Z')).toBe('2026-03-29T05:00:00.000Z')
  expect(at('2026-10-24T12:00:00Z')).toBe('2026-10-25T06:00:00.000Z')
})

it('shows seven on the clocks of any zone, comes after now and within little more than a day', () => {
  const zones = ['Europe/Brussels', 'America/New_York', 'Pacific/Apia', 'Asia/Kolkata', 'Australia/Lord_Howe', 'UTC']
  const moments = fc.integer({ min: Date.parse('2020-01-01'), max: Date.parse('2030-01-01') })
  fc.assert(
    fc.property(moments, fc.constantFrom(...zones), (now, timeZone) => {
      const next = nextDigest(now, timeZone)
      const clock = new Intl.DateTimeFormat('en-GB', { timeZone, timeStyle: 'medium' }).format(next)
      expect(clock).toBe('07:00:00')
      expect(next).toBeGreaterThan(now)
      expect(next - now).toBeLessThanOrEqual(25.5 * 60 * 60 * 1000)
    }),
  )
})
