import { expect, test } from 'vitest'
import { ratios } from './ratios.ts'

test('runs are compared with their neighbours, not with the median of the others', () => {
  expect(ratios([20, 300], [10, 200])).toEqual([2, 1.5])
})

test('a run without a partner is no comparison', () => {
  expect(() => ratios([1, 2], [1])).toThrow(RangeError)
})
