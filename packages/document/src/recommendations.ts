import { blocksText } from './blocks-text.ts'
import type { DraftNode } from './draft-node.ts'

export type Recommendation = {
  id: string
  /** From 1, by order in the draft. */
  number: number
  title: string
  statementText: string
  rationaleText: string
  addressees: string
  timeFrame: string
  /** Index among the draft's top-level blocks. */
  blockIndex: number
}

/** The parts of one kind; there may be none, and after a merge more than one. */
export function partsOf(recommendation: DraftNode, type: string): DraftNode[] {
  return (recommendation.content ?? []).filter((part) => part.type === type)
}

/**
 * The recommendations of a draft (canonical JSON) in order. Ids are unique in the answer: two people who move one
 * recommendation at the same time leave two of it, and the later ones get `~2`, `~3` … until one is removed.
 */
export function recommendationsOf(draft: DraftNode): Recommendation[] {
  const seen = new Map<string, number>()
  const uniqueId = (id: string): string => {
    const count = (seen.get(id) ?? 0) + 1
    seen.set(id, count)
    return count === 1 ? id : `${id}~${count}`
  }
  const blocks = draft.content ?? []
  return blocks
    .map((block, blockIndex) => ({ block, blockIndex }))
    .filter(({ block }) => block.type === 'recommendation')
    .map(({ block, blockIndex }, index) => ({
      id: uniqueId(String(block.attrs?.['id'] ?? '')),
      number: index + 1,
      title: blocksText(partsOf(block, 'recommendationTitle'), ' '),
      statementText: blocksText(partsOf(block, 'recommendationStatement')),
      rationaleText: blocksText(partsOf(block, 'recommendationRationale')),
      addressees: String(block.attrs?.['addressees'] ?? ''),
      timeFrame: String(block.attrs?.['timeFrame'] ?? ''),
      blockIndex,
    }))
}
