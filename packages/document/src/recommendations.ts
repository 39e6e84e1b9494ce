import { blocksText } from './blocks-text.ts'
import type { DraftNode } from './draft-node.ts'

/** Numbers that recommendations have for good, by their ids; given when a text was made final for the first time. */
export type PermanentNumbers = Readonly<Record<string, number>>

export type Recommendation = {
  id: string
  /** Its permanent one; one that has none comes after all that have, by order in the draft. From 1. */
  number: number
  title: string
  statementText: string
  rationaleText: string
  addressees: string
  timeFrame: string
  /** Index among the draft's top-level blocks. */
  blockIndex: number
}

/**
 * Numbers recommendations, asked in the order of a text: each has its permanent number, and those without one go on after
 * the highest that there is, also when the one that had it is gone.
 */
export function numbering(permanent: PermanentNumbers): (id: string) => number {
  let last = Math.max(0, ...Object.values(permanent))
  return (id) => (Object.hasOwn(permanent, id) ? permanent[id]! : ++last)
}

/** The parts of one kind; there may be none, and after a merge more than one. */
export function partsOf(recommendation: DraftNode, type: string): DraftNode[] {
  return (recommendation.content ?? []).filter((part) => part.type === type)
}

/**
 * The recommendations of a draft (canonical JSON) in order. Ids are unique in the answer: two people who move one
 * recommendation at the same time leave two of it, and the later ones get `~2`, `~3` … until one is removed.
 */
export function recommendationsOf(draft: DraftNode, permanent: PermanentNumbers = {}): Recommendation[] {
  const seen = new Map<string, number>()
  const uniqueId = (id: string): string => {
    const count = (seen.get(id) ?? 0) + 1
    seen.set(id, count)
    return count === 1 ? id : `${id}~${count}`
  }
  const numberOf = numbering(permanent)
  const blocks = draft.content ?? []
  return blocks
    .map((block, blockIndex) => ({ block, blockIndex }))
    .filter(({ block }) => block.type === 'recommendation')
    .map(({ block, blockIndex }) => ({ block, blockIndex, id: uniqueId(String(block.attrs?.['id'] ?? '')) }))
    .map(({ block, blockIndex, id }) => ({
      id,
      number: numberOf(id),
      title: blocksText(partsOf(block, 'recommendationTitle'), ' '),
      statementText: blocksText(partsOf(block, 'recommendationStatement')),
      rationaleText: blocksText(partsOf(block, 'recommendationRationale')),
      addressees: String(block.attrs?.['addressees'] ?? ''),
      timeFrame: String(block.attrs?.['timeFrame'] ?? ''),
      blockIndex,
    }))
}
