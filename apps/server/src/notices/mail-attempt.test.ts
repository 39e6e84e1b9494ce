import { expect, it } from 'vitest'
import { pauseAfter } from './mail-attempt.ts'

it('waits longer each time, and gives up after more than two days and less than four', () => {
  const pauses = Array.from({ length: 20 }, (_, index) => pauseAfter(index + 1))
  const tried = pauses.filter((pause) => pause !== null)
  expect(tried.slice(0, 4).map((pause) => pause / 60_000)).toEqual([1, 2, 4, 8])
  expect(tried.every((pause, index) => index === 0 || pause >= (tried[index - 1] ?? 0))).toBe(true)
  const days = tried.reduce((sum, pause) => sum + pause, 0) / (24 * 60 * 60 * 1000)
  expect(days).toBeGreaterThan(1.5)
  expect(days).toBeLessThan(4)
})
