import type { ComparedRecommendation } from '@plenum/document/compare/draft-comparison'
import { numbering, type PermanentNumbers } from '@plenum/document/recommendations'

export type NumberPair = { before: number | null; after: number | null }

/** The numbers of each recommendation on both sides, by id, as each text has them. */
export function recommendationNumbers(
  recommendations: readonly ComparedRecommendation[],
  permanent: PermanentNumbers,
): ReadonlyMap<string, NumberPair> {
  const numbersOn = (side: 'before' | 'after') => {
    const numberOf = numbering(permanent)
    const there = recommendations.filter((each) => each[side] !== null).toSorted((a, b) => a[side]! - b[side]!)
    return new Map(there.map(({ id }) => [id, numberOf(id)]))
  }
  const [before, after] = [numbersOn('before'), numbersOn('after')]
  return new Map(
    recommendations.map(({ id }) => [id, { before: before.get(id) ?? null, after: after.get(id) ?? null }]),
  )
}
