import { inlineText } from '../inline-text.ts'
import type { DraftNode } from '../draft-node.ts'

/** The words of a line with how often each is in it, in lower case. */
export type WordBag = { words: string[]; times: Map<string, number> }

export function wordBag(line: DraftNode): WordBag {
  const words =
    inlineText(line)
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  const times = new Map<string, number>()
  for (const word of words) times.set(word, (times.get(word) ?? 0) + 1)
  return { words, times }
}

/** How many words two have in common. */
export function sharedWords(a: WordBag, b: WordBag): number {
  let shared = 0
  for (const [word, count] of a.times) shared += Math.min(count, b.times.get(word) ?? 0)
  return shared
}
