import type { ComparedItem, DraftComparison } from '@plenum/document/compare/draft-comparison'

/** What stands together: the blocks of a recommendation, or those between two of them. */
export type TextSection = { key: string; recommendationId: string | null; items: ComparedItem[] }

/** The text cut where a recommendation begins or ends. */
export function textSections(items: readonly ComparedItem[]): TextSection[] {
  const sections: TextSection[] = []
  for (const item of items) {
    const last = sections.at(-1)
    if (last?.recommendationId === item.recommendationId) last.items.push(item)
    else sections.push({ key: item.key, recommendationId: item.recommendationId, items: [item] })
  }
  return sections
}

/** Where one goes in a comparison: a recommendation, or the text outside of all of them (null). */
export type Place = { recommendationId: string | null; key: string; changes: number }

/** The recommendations in their order, and what is outside of them if anything of it changed, each with where it begins. */
export function placesOf({ items, recommendations }: DraftComparison): Place[] {
  const first = (isWanted: (item: ComparedItem) => boolean) => items.find(isWanted)?.key
  const outside = items.filter((item) => item.recommendationId === null && item.change !== 'same')
  const places = recommendations.flatMap(({ id, changes }): Place[] => {
    const own = (item: ComparedItem) => item.recommendationId === id
    const key = first((item) => own(item) && item.change !== 'same') ?? first(own)
    return key === undefined ? [] : [{ recommendationId: id, key, changes }]
  })
  const [change] = outside
  return change === undefined
    ? places
    : [{ recommendationId: null, key: change.key, changes: outside.length }, ...places]
}
