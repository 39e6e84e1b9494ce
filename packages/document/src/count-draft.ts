import { countWords } from './count-words.ts'
import type { DraftNode } from './draft-node.ts'
import { updateToDraftJson } from './update-to-draft-json.ts'

export type DraftCounts = { recommendations: number; words: number }

/** How many recommendations and words a draft has; `update` is a document's whole state (V1). Throws as reading does. */
export function countDraft(update: Uint8Array): DraftCounts {
  const counts = { recommendations: 0, words: 0 }
  count(updateToDraftJson(update), counts)
  return counts
}

function count(node: DraftNode, counts: DraftCounts): void {
  if (node.type === 'recommendation') counts.recommendations += 1
  const children = node.content ?? []
  // Text is counted per block: a word may be half bold, and that is one word.
  counts.words += countWords(children.map((child) => child.text ?? ' ').join(''))
  for (const child of children) if (child.text === undefined) count(child, counts)
}
