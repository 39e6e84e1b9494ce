import { expect, test } from 'vitest'
import { summarize } from './summarize.ts'

const figure = { name: 'p50', unit: 'ms' as const, runs: [30, 10, 12] }

test('one slow run moves the spread, not the median', () => {
  expect(summarize(figure)).toEqual({ median: 12, least: 10, most: 30, reached: null })
})

test('a target is reached by the median alone, from either side', () => {
  expect(summarize({ ...figure, target: { atMost: 12 } }).reached).toBe(true)
  expect(summarize({ ...figure, target: { atMost: 11.9 } }).reached).toBe(false)
  expect(summarize({ ...figure, target: { atLeast: 12 } }).reached).toBe(true)
  expect(summarize({ ...figure, target: { atLeast: 12.1 } }).reached).toBe(false)
})
