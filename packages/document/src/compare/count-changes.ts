import { countWords } from '../count-words.ts'
import type { ComparedItem, ComparedPart, ComparisonCounts } from './draft-comparison.ts'

/** The text of the parts of one kind; what stands apart stays apart, so that no two halves make a word. */
function textOf(parts: readonly ComparedPart[], kind: 'inserted' | 'deleted'): string {
  return parts
    .map((part) => (part.kind === kind && part.at.length > 0 ? part.text : part.kind === 'same' ? ' ' : ''))
    .join('')
}

const charactersOf = (parts: readonly ComparedPart[], kind: 'inserted' | 'deleted') =>
  parts.reduce((sum, part) => sum + (part.kind === kind ? part.at.length : 0), 0)

/** How much changed; see `ComparisonCounts`. */
export function countChanges(items: readonly ComparedItem[]): ComparisonCounts {
  const blocks = { inserted: 0, removed: 0, changed: 0, moved: 0 }
  const words = { inserted: 0, deleted: 0 }
  const characters = { inserted: 0, deleted: 0 }
  for (const { change, moved, parts } of items) {
    if (moved) blocks.moved++
    if (change === 'inserted' || change === 'removed' || change === 'changed') blocks[change]++
    for (const kind of ['inserted', 'deleted'] as const) {
      words[kind] += countWords(textOf(parts, kind))
      characters[kind] += charactersOf(parts, kind)
    }
  }
  return { blocks, words, characters }
}
