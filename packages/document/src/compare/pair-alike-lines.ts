import type { Entry } from './draft-entries.ts'
import type { EntryTexts } from './entry-texts.ts'
import { lineGaps } from './line-gaps.ts'
import type { Pairing } from './pairing.ts'
import { sharedWords, type WordBag } from './word-bag.ts'

/** Share of words in common from which on two lines are one that was edited: in its place, and elsewhere. */
const leastInPlace = 0.5
const leastElsewhere = 0.6

/** Words that a line has at least to be known again elsewhere. */
const leastWords = 8

/** Gaps of more pairs than this are looked at by index only. */
const maxPairsInGap = 400

/** Lines that a pair of words may be in to say anything, and candidates looked at for each line. */
const maxLinesOfPhrase = 12
const maxCandidates = 6

const likeness = (a: WordBag, b: WordBag) => (2 * sharedWords(a, b)) / (a.words.length + b.words.length || 1)

const phrasesOf = ({ words }: WordBag) => words.slice(1).map((word, index) => `${words[index]} ${word}`)

/** For a line those that share the most phrases with it, phrases that many have left out: never all against all. */
function createPhraseIndex(lines: readonly Entry[], bagOf: EntryTexts['bagOf']) {
  const linesOf = new Map<string, Set<Entry>>()
  for (const line of lines) {
    for (const phrase of phrasesOf(bagOf(line))) {
      const known = linesOf.get(phrase)
      if (known) known.add(line)
      else linesOf.set(phrase, new Set([line]))
    }
  }
  return (line: Entry): Entry[] => {
    const shared = new Map<Entry, number>()
    for (const phrase of phrasesOf(bagOf(line))) {
      const known = linesOf.get(phrase)
      if (!known || known.size > maxLinesOfPhrase) continue
      for (const other of known) shared.set(other, (shared.get(other) ?? 0) + 1)
    }
    const most = [...shared].sort(([, a], [, b]) => b - a)
    return most.slice(0, maxCandidates).map(([other]) => other)
  }
}

/** Pairs lines of the same type and mostly the same words whose ids do not tell, the most alike first. */
export function pairAlikeLines(
  olds: readonly Entry[],
  news: readonly Entry[],
  pairing: Pairing,
  { bagOf }: EntryTexts,
): void {
  const gaps = lineGaps(olds, news, pairing)
  const oldsByGap = Map.groupBy(gaps.olds.keys(), (old) => gaps.olds.get(old)!)
  const newsByGap = Map.groupBy(gaps.news.keys(), (own) => gaps.news.get(own)!)
  const candidatesFor = createPhraseIndex([...gaps.olds.keys()], bagOf)
  const found: { old: Entry; own: Entry; score: number }[] = []
  for (const [own, gap] of gaps.news) {
    const beside = oldsByGap.get(gap) ?? []
    const isSmall = beside.length * (newsByGap.get(gap)?.length ?? 0) <= maxPairsInGap
    for (const old of new Set([...(isSmall ? beside : []), ...candidatesFor(own)])) {
      if (old.block.type !== own.block.type) continue
      const score = likeness(bagOf(old), bagOf(own))
      const isInPlace = gaps.olds.get(old) === gap
      const isLong = Math.min(bagOf(old).words.length, bagOf(own).words.length) >= leastWords
      if (isInPlace ? score >= leastInPlace : isLong && score >= leastElsewhere) {
        found.push({ old, own, score: score + Number(isInPlace) })
      }
    }
  }
  for (const { old, own } of found.sort((a, b) => b.score - a.score)) {
    if (!pairing.newOf.has(old) && !pairing.oldOf.has(own)) pairing.pair(old, own)
  }
}
