import { describe, expect, it } from 'vitest'
import { simulateAtOnce } from '../../test/simulate-at-once.ts'
import { type Agreement, simulateTurns } from '../../test/simulate-turns.ts'

const seeds = [1, 2, 3, 5, 8, 13, 21, 34]

/** All four have written, in all the ways there are, and 99 % of what stands is credited to who typed it. */
function holds({ characters, agreed, acts, authors }: Agreement): void {
  expect(authors).toBe(4)
  expect(characters).toBeGreaterThan(300)
  for (const kind of ['type', 'delete', 'split', 'join', 'move']) expect(acts[kind] ?? 0, kind).toBeGreaterThan(3)
  expect(agreed / characters).toBeGreaterThanOrEqual(0.99)
}

describe('who wrote what agrees with who typed it', () => {
  it.each(seeds)('in turns, in the same few words; seed %i', (seed) => holds(simulateTurns(seed, 70)))

  it.each(seeds)('at the same time; seed %i', (seed) => holds(simulateAtOnce(seed, 40)))
})
