import type { ComparedItem, ComparedRecommendation } from './draft-comparison.ts'
import type { Moves } from './find-moved.ts'
import type { Row } from './order-rows.ts'
import type { RecommendationIndex } from './recommendation-index.ts'

/** How each recommendation fares, those that have gone where they stood. */
export function comparedRecommendations(
  rows: readonly Row[],
  { moved }: Moves,
  items: readonly ComparedItem[],
  before: RecommendationIndex,
  after: RecommendationIndex,
): ComparedRecommendation[] {
  const itemsOf = Map.groupBy(items, ({ recommendationId }) => recommendationId)
  return rows.flatMap(({ old, own }): ComparedRecommendation[] => {
    if ((own ?? old)!.block.type !== 'recommendation') return []
    const [was, is] = [old && before(old).recommendation, own && after(own).recommendation]
    const { id, title } = (is ?? was)!
    const changes = (itemsOf.get(id) ?? []).filter(({ change }) => change !== 'same')
    const isMoved = own !== null && moved.has(own)
    const onlyMoved = changes.every(({ type, change }) => type === 'recommendation' && change === 'moved')
    const change = !is ? 'removed' : !was ? 'inserted' : !onlyMoved ? 'changed' : isMoved ? 'moved' : 'same'
    return [
      {
        id,
        title,
        change,
        moved: isMoved,
        changes: changes.length,
        before: was?.number ?? null,
        after: is?.number ?? null,
      },
    ]
  })
}
