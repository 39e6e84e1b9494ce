/** A small seeded generator (mulberry32), so that a failing run can be run again. */
export function createRandom(seed: number) {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  /** An integer from 0 below `bound`. */
  const below = (bound: number): number => Math.floor(next() * bound)
  return {
    below,
    chance: (probability: number): boolean => next() < probability,
    oneOf: <T>(items: readonly T[]): T => items[below(items.length)]!,
    shuffled: <T>(items: readonly T[]): T[] => {
      const result = [...items]
      for (let index = result.length - 1; index > 0; index--) {
        const other = below(index + 1)
        ;[result[index], result[other]] = [result[other]!, result[index]!]
      }
      return result
    },
  }
}

export type Random = ReturnType<typeof createRandom>
