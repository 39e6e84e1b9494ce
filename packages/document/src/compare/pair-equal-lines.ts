import { diffTokens } from '../suggestion/diff-tokens.ts'
import type { DiffWork } from '../suggestion/diff-work.ts'
import type { Entry } from './draft-entries.ts'
import type { EntryTexts } from './entry-texts.ts'
import { lineGaps } from './line-gaps.ts'
import type { Pairing } from './pairing.ts'

/** Words from which on a line that stands elsewhere now is taken for the same one, and not for a common phrase. */
const leastWords = 4

function byGap(gaps: Map<Entry, number>): Map<number, Entry[]> {
  return Map.groupBy(gaps.keys(), (entry) => gaps.get(entry)!)
}

/** Pairs lines of the same type and words whose ids do not tell: first those in their place, then those that moved. */
export function pairEqualLines(
  olds: readonly Entry[],
  news: readonly Entry[],
  pairing: Pairing,
  { keyOf, bagOf }: EntryTexts,
  work: DiffWork,
): void {
  const gaps = lineGaps(olds, news, pairing)
  const newsByGap = byGap(gaps.news)
  for (const [gap, before] of byGap(gaps.olds)) {
    const after = newsByGap.get(gap) ?? []
    let [old, own] = [0, 0]
    const end = { from: before.length, to: before.length, start: after.length, end: after.length }
    for (const hunk of [...diffTokens(before.map(keyOf), after.map(keyOf), work), end]) {
      while (old < hunk.from) pairing.pair(before[old++]!, after[own++]!)
      old = hunk.to
      own = hunk.end
    }
  }
  const left = [...gaps.olds.keys()].filter((old) => !pairing.newOf.has(old))
  const byKey = Map.groupBy(left, keyOf)
  for (const own of gaps.news.keys()) {
    if (pairing.oldOf.has(own) || bagOf(own).words.length < leastWords) continue
    const old = byKey.get(keyOf(own))?.shift()
    if (old) pairing.pair(old, own)
  }
}
