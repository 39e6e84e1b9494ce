import fc from 'fast-check'
import { expect, it } from 'vitest'
import { reminderDue } from './deadline-reminder.ts'

const hour = 60 * 60 * 1000

it('three days and one day before', () => {
  const at = (hours: number) => reminderDue(1e12, 1e12 - hours * hour)
  expect([73, 72, 25, 24, 1, 0, -1].map(at)).toEqual([null, 3, 3, 1, 1, null, null])
})

it('somebody who looks at any times is reminded at most once of each, and in order', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -200, max: 50 }), { maxLength: 40 }), (hours) => {
      const seen = hours.toSorted((a, b) => a - b).map((at) => reminderDue(0, at * hour))
      const given = [...new Set(seen.filter((days) => days !== null))]
      expect([[], [3], [1], [3, 1]]).toContainEqual(given)
    }),
  )
})
