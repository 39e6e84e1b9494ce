import type { DraftNode } from '../draft-node.ts'
import { type Recommendation, recommendationsOf } from '../recommendations.ts'
import type { RecommendationPart } from './draft-comparison.ts'
import type { Entry } from './draft-entries.ts'

const parts: Readonly<Record<string, RecommendationPart>> = {
  recommendationTitle: 'title',
  recommendationStatement: 'statement',
  recommendationRationale: 'rationale',
}

/** Finds the recommendation, and which part of it, that an entry is or is in. */
export function createRecommendationIndex(draft: DraftNode) {
  const byIndex = new Map(recommendationsOf(draft).map((each) => [each.blockIndex, each]))
  return (entry: Entry): { recommendation: Recommendation | null; part: RecommendationPart | null } => {
    let [top, part]: [Entry, RecommendationPart | null] = [entry, parts[entry.block.type] ?? null]
    while (top.parent) {
      top = top.parent
      part = parts[top.block.type] ?? part
    }
    return { recommendation: byIndex.get(top.position) ?? null, part }
  }
}

export type RecommendationIndex = ReturnType<typeof createRecommendationIndex>
