import { nodeKind } from '../suggestion/node-kind.ts'
import type { Entry } from './draft-entries.ts'
import { entryHome } from './entry-home.ts'
import type { EntryTexts } from './entry-texts.ts'
import type { Pairing } from './pairing.ts'
import { sharedWords, type WordBag } from './word-bag.ts'

/** Share of a line's words that its neighbour lost (or won), from which on it was cut off from there (or joined to it). */
const leastShare = 0.6

/** With fewer words than this all of them must be. */
const fewWords = 3

function withoutWords({ words, times }: WordBag, gone: WordBag): WordBag {
  const left = new Map<string, number>()
  for (const [word, count] of times) left.set(word, Math.max(0, count - (gone.times.get(word) ?? 0)))
  return { words, times: left }
}

const isEmpty = ({ block }: Entry) => (block.content ?? []).length === 0

/**
 * Finds lines that were split or joined: a line without a pair directly after a paired one, in the same part of the
 * draft, whose words are mostly those that the pair's other side has more. Who presses Enter at the very beginning
 * leaves the id to the empty line above; the pair then goes with the words.
 */
export function pairSplitLines(
  olds: readonly Entry[],
  news: readonly Entry[],
  pairing: Pairing,
  { keyOf, bagOf }: EntryTexts,
): void {
  const { oldOf, newOf, headOf, joinedTo } = pairing
  const isText = ({ block }: Entry) => nodeKind(block.type) === 'text'
  const isFree = (line: Entry) => !oldOf.has(line) && !newOf.has(line) && !headOf.has(line) && !joinedTo.has(line)
  const [oldLines, newLines] = [olds.filter(({ isLine }) => isLine), news.filter(({ isLine }) => isLine)]
  const oldAt = new Map(oldLines.map((old, at) => [old, at]))

  /** The lines after `first` that `whole`, the other side, has the words of, too. */
  const endsOf = (first: Entry, lines: readonly Entry[], at: number, whole: Entry): Entry[] => {
    const ends: Entry[] = []
    if (!lines[at + 1] || !isFree(lines[at + 1]!)) return ends
    let left = withoutWords(bagOf(whole), bagOf(first))
    for (const line of lines.slice(at + 1, at + 20)) {
      const bag = bagOf(line)
      const most = bag.words.length
      if (!isFree(line) || !isText(line) || most === 0 || entryHome(line) !== entryHome(first)) break
      if (sharedWords(bag, left) < (most < fewWords ? most : leastShare * most)) break
      ends.push(line)
      left = withoutWords(left, bag)
    }
    return ends
  }

  const follow = (own: Entry, at: number): void => {
    const old = oldOf.get(own)
    if (!old || !isText(old) || keyOf(old) === keyOf(own)) return
    const before = oldAt.get(old)!
    const [nextOld, nextOwn] = [oldLines[before + 1], newLines[at + 1]]
    if (isEmpty(own) && nextOwn && isFree(nextOwn) && keyOf(nextOwn) === keyOf(old)) {
      pairing.part(old, own)
      pairing.pair(old, nextOwn)
    } else if (isEmpty(old) && nextOld && isFree(nextOld) && keyOf(nextOld) === keyOf(own)) {
      pairing.part(old, own)
      pairing.pair(nextOld, own)
    } else {
      const ends = endsOf(own, newLines, at, old)
      for (const end of ends) headOf.set(end, own)
      if (ends.length === 0) for (const end of endsOf(old, oldLines, before, own)) joinedTo.set(end, own)
    }
  }
  const known = new Set([...headOf.values(), ...joinedTo.values()])
  for (const [at, own] of newLines.entries()) if (!known.has(own)) follow(own, at)
}
