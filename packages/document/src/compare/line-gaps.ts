import type { Entry } from './draft-entries.ts'
import { longestIncreasing } from './longest-increasing.ts'
import type { Pairing } from './pairing.ts'

/**
 * The lines that are in no pair yet, by the gap between paired ones that they stand in; gaps of one number lie between
 * the same two pairs, of those that kept their order.
 */
export function lineGaps(olds: readonly Entry[], news: readonly Entry[], { oldOf, newOf, headOf, joinedTo }: Pairing) {
  const paired = news.filter((own) => own.isLine && oldOf.has(own))
  const stable = longestIncreasing(paired.map((own) => oldOf.get(own)!.index)).map((at) => paired[at]!)
  const anchors = new Set(stable.flatMap((own) => [own, oldOf.get(own)!]))
  const free = (entries: readonly Entry[], isTaken: (entry: Entry) => boolean): Map<Entry, number> => {
    const gaps = new Map<Entry, number>()
    let gap = 0
    for (const entry of entries) {
      if (anchors.has(entry)) gap++
      else if (entry.isLine && !isTaken(entry)) gaps.set(entry, gap)
    }
    return gaps
  }
  return {
    olds: free(olds, (old) => newOf.has(old) || joinedTo.has(old)),
    news: free(news, (own) => oldOf.has(own) || headOf.has(own)),
  }
}
