import type { ComparedRecommendation } from '@plenum/document/compare/draft-comparison'

export type NumberPair = { before: number | null; after: number | null }

/**
 * The numbers of each recommendation on both sides, by id: the permanent one where it has one; where others have, those
 * without come after them in the order of the text.
 */
export function recommendationNumbers(
  recommendations: readonly ComparedRecommendation[],
  permanent: Readonly<Record<string, number>>,
): ReadonlyMap<string, NumberPair> {
  const highest = Math.max(0, ...Object.values(permanent))
  const numbersOn = (side: 'before' | 'after') => {
    const there = recommendations.filter((each) => each[side] !== null).toSorted((a, b) => a[side]! - b[side]!)
    const without = there.filter(({ id }) => permanent[id] === undefined)
    return new Map(there.map((each) => [each.id, permanent[each.id] ?? highest + without.indexOf(each) + 1]))
  }
  const [before, after] = [numbersOn('before'), numbersOn('after')]
  return new Map(
    recommendations.map(({ id }) => [id, { before: before.get(id) ?? null, after: after.get(id) ?? null }]),
  )
}
