import type { DraftNode } from '../draft-node.ts'
import { comparedItems } from './compared-items.ts'
import { comparedRecommendations } from './compared-recommendations.ts'
import { countChanges } from './count-changes.ts'
import type { DraftComparison } from './draft-comparison.ts'
import { draftEntries } from './draft-entries.ts'
import { createEntryTexts } from './entry-texts.ts'
import { findMoved } from './find-moved.ts'
import { orderRows } from './order-rows.ts'
import { pairEntries } from './pair-entries.ts'
import { createRecommendationIndex } from './recommendation-index.ts'

/** Steps for comparing in all, after which lines have few each. */
const maxSteps = 2_000_000

/**
 * What changed from one draft to a later one, to be read: every block in its order with the words that came and went,
 * what moved, and what looks or stands otherwise. Both canonical and without comment marks.
 *
 * Blocks are aligned by id, then by their words; see `pairEntries`. Not told: a list that was cut in two, or joined,
 * between items that stayed, and a change of ids alone.
 */
export function compareDrafts(before: DraftNode, after: DraftNode): DraftComparison {
  const [olds, news] = [draftEntries(before), draftEntries(after)]
  const [was, is] = [createRecommendationIndex(before), createRecommendationIndex(after)]
  const texts = createEntryTexts()
  const work = { left: maxSteps }
  const pairing = pairEntries(olds, news, texts, work)
  const moves = findMoved(news, pairing)
  const rows = orderRows(olds, news, pairing, moves)
  const items = comparedItems({ rows, olds, pairing, moves, before: was, after: is, texts, work })
  return {
    items,
    recommendations: comparedRecommendations(rows, moves, items, was, is),
    counts: countChanges(items),
    changes: items.filter(({ change }) => change !== 'same').map(({ key }) => key),
  }
}
