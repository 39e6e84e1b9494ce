import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Thinnable, thinnedOut } from './thinned-out.ts'

const day = 24 * 60 * 60 * 1000
const week = 7 * day
const now = Date.parse('2026-04-15T12:00:00Z')

const histories = fc
  .array(
    fc.record({
      age: fc.integer({ min: 0, max: 120 * day }),
      kind: fc.constantFrom('auto', 'auto', 'auto', 'named', 'stage', 'restore', 'frozen'),
      isNamed: fc.boolean(),
    }),
    { maxLength: 80 },
  )
  .map((drawn) =>
    drawn
      .toSorted((a, b) => b.age - a.age)
      .map(({ age, ...one }, index): Thinnable => ({ ...one, id: `v${index}`, number: index + 1, takenAt: now - age })),
  )

test('thinning leaves one of each day or week, takes nothing twice, and loses no period as time goes on', () => {
  fc.assert(
    fc.property(histories, fc.integer({ min: 0, max: 60 * day }), (all, later) => {
      const gone = new Set(thinnedOut(all, now))
      const left = all.filter(({ id }) => !gone.has(id))
      // Only automatic ones older than a day, and never the newest.
      for (const version of all.filter(({ id }) => gone.has(id))) {
        expect(version.kind).toBe('auto')
        expect(version.takenAt).toBeLessThanOrEqual(now - day)
        expect(version.number).toBeLessThan(all.length)
        // Within a week after it another one stays.
        expect(left.some(({ takenAt }) => takenAt >= version.takenAt && takenAt < version.takenAt + week)).toBe(true)
      }
      expect(thinnedOut(left, now)).toEqual([])
      // Thinned in two steps or in one, a week that had a version has one.
      const goneLater = new Set(thinnedOut(left, now + later))
      const last = left.filter(({ id }) => !goneLater.has(id))
      for (const version of all) {
        expect(last.some(({ takenAt }) => takenAt >= version.takenAt && takenAt < version.takenAt + week)).toBe(true)
      }
    }),
    { seed: 41, numRuns: 300 },
  )
})
