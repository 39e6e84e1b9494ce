import { expect, test } from 'vitest'
import { quantile } from './quantile.ts'

test('values need not be sorted, and what lies between two is interpolated', () => {
  expect(quantile([4, 1, 3, 2], 0.5)).toBe(2.5)
  expect(quantile([10, 0, 5], 0.5)).toBe(5)
  expect(quantile([10, 20, 30, 40, 50], 0.95)).toBeCloseTo(48)
})

test('the ends are the least and the greatest value', () => {
  expect(quantile([3, 1, 2], 0)).toBe(1)
  expect(quantile([3, 1, 2], 1)).toBe(3)
  expect(quantile([7], 0.99)).toBe(7)
})

test('without values there is nothing to say', () => {
  expect(() => quantile([], 0.5)).toThrow(RangeError)
})
