import { expect, test } from 'vitest'
import { createMovableClock } from '../../test/movable-clock.ts'
import { AppError } from '../app-error.ts'
import { createAttemptLimit } from './attempt-limit.ts'

function create() {
  const clock = createMovableClock()
  const limit = createAttemptLimit(clock, { burst: 3, every: 10_000 })
  /** 0 when taken, else the seconds to wait. */
  const take = (key = 'a'): number | undefined => {
    try {
      limit.take(key)
      return 0
    } catch (error) {
      if (error instanceof AppError && error.code === 'too-many') return error.retryAfter
      throw error
    }
  }
  return { clock, limit, take }
}

test('a burst, then one at a time', () => {
  const { clock, take } = create()
  expect([take(), take(), take(), take()]).toEqual([0, 0, 0, 10])
  clock.advance(9_001)
  expect(take()).toBe(1)
  clock.advance(999)
  expect([take(), take()]).toEqual([0, 10])
})

test('never more than the burst, however long nobody tried', () => {
  const { clock, take } = create()
  take()
  clock.advance(1_000_000)
  expect([take(), take(), take(), take()]).toEqual([0, 0, 0, 10])
})

test('refusals cost nothing', () => {
  const { clock, take } = create()
  for (let tried = 0; tried < 50; tried += 1) take()
  clock.advance(10_000)
  expect(take()).toBe(0)
})

test('keys do not touch each other', () => {
  const { take } = create()
  for (let tried = 0; tried < 4; tried += 1) take('a')
  expect([take('b'), take('a')]).toEqual([0, 10])
})

test('what is given back can be taken again, and no more', () => {
  const { limit, take } = create()
  take()
  limit.giveBack('a')
  limit.giveBack('unknown')
  expect([take(), take(), take(), take()]).toEqual([0, 0, 0, 10])
})

test('a flood of keys does not lift the limit of the one that was just refused', () => {
  const { take } = create()
  for (let index = 0; index < 20_000; index += 1) take(`flood-${index}`)
  for (let tried = 0; tried < 3; tried += 1) take('a')
  for (let index = 0; index < 10_000; index += 1) take(`more-${index}`)
  expect(take('a')).toBe(10)
})
