import type { Credits } from './credits.ts'
import { type Change, changesIn, type Tally } from './tallies.ts'
import type { textBlocks } from './text-blocks.ts'

export type RecommendationAuthors = {
  /** As in `recommendationsOf`: a second one of the same id is `~2`, and has no changes of its own. */
  id: string
  /** Who wrote what stands in it (UTF-16 units), most first. Empty for one that is gone. */
  shares: { personId: string; characters: number }[]
  /** What was done in it since the start; a deletion counts where the text stood. */
  changes: Change[]
}

/** The draft's recommendations in order, then those that are gone and were worked on. */
export function recommendationAuthors(
  { blocks, recommendationIds }: ReturnType<typeof textBlocks>,
  credits: Credits,
  tallies: Tally[],
): RecommendationAuthors[] {
  const unitsOf = recommendationIds.map(() => new Map<string, number>())
  for (const { recommendation, ids } of blocks) {
    if (recommendation === null) continue
    const units = unitsOf[recommendation]!
    for (const range of ids) {
      credits.each(range, ({ length }, person) => {
        const personId = credits.personOf(person)
        units.set(personId, (units.get(personId) ?? 0) + length)
      })
    }
  }
  const talliesOf = Map.groupBy(tallies, ({ recommendationId }) => recommendationId)
  const changesOf = (id: string) => changesIn(talliesOf.get(id) ?? [], credits.personOf)
  const seen = new Map<string, number>()
  const present = recommendationIds.map((id, index) => {
    const count = (seen.get(id) ?? 0) + 1
    seen.set(id, count)
    const shares = [...unitsOf[index]!].map(([personId, characters]) => ({ personId, characters }))
    return {
      id: count === 1 ? id : `${id}~${count}`,
      shares: shares.toSorted((a, b) => b.characters - a.characters),
      changes: count === 1 ? changesOf(id) : [],
    }
  })
  const gone = [...talliesOf.keys()]
    .filter((id) => id !== null && !seen.has(id))
    .map((id) => ({ id: id!, shares: [], changes: changesOf(id!) }))
  return [...present, ...gone.filter(({ changes }) => changes.length > 0)]
}
