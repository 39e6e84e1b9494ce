import type { DraftNode } from '@plenum/document/draft-node'
import { type PermanentNumbers, type Recommendation, recommendationsOf } from '@plenum/document/recommendations'
import type { Thread } from '@plenum/schema/api/thread'
import { recommendationOf } from './thread-filter.ts'
import type { ThreadPlaces } from './thread-places.ts'

/** The recommendations of the text in which threads stand, in its order. */
export function recommendationsWith(
  threads: readonly Thread[],
  places: ThreadPlaces | null,
  draft: DraftNode | null,
  numbers: PermanentNumbers,
): Recommendation[] {
  if (draft === null) return []
  const named = new Set(threads.map((thread) => recommendationOf(thread, places)))
  return recommendationsOf(draft, numbers).filter(({ id }) => named.has(id))
}
