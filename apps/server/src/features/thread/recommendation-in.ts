import type { Passage } from '@plenum/document/anchor/passage'
import type { DraftNode } from '@plenum/document/draft-node'
import { recommendationsOf } from '@plenum/document/recommendations'

/** A recommendation of the draft as a place: its title is the quote, so that the record can name it when it is gone. */
export function recommendationIn(draft: DraftNode, recommendationId: string): Passage | null {
  const found = recommendationsOf(draft).find((recommendation) => recommendation.id === recommendationId)
  if (found === undefined) return null
  return { blockId: null, recommendationId, quote: found.title, before: '', after: '' }
}
