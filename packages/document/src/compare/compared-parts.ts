import type { DiffWork } from '../suggestion/diff-work.ts'
import type { InlineUnit } from '../suggestion/inline-unit.ts'
import { wordHunks } from '../suggestion/word-hunks.ts'
import type { ComparedPart } from './draft-comparison.ts'
import type { Entry } from './draft-entries.ts'
import type { EntryTexts } from './entry-texts.ts'
import { lineRuns } from './line-runs.ts'
import { lineEnd, lineUnits } from './line-units.ts'
import { createPartList, type PartList } from './part-list.ts'
import { sharedWords } from './word-bag.ts'

/** Share of letters that stayed, below which the words of the two would read as salad. */
const leastLikeness = 0.4

/** Share of words in common below which that need not be tried, where there are some words. */
const leastShared = 0.2
const someWords = 4

/** Units of lines that are looked at as one, with the line and the offset in its text that each is at. */
type Side = { units: InlineUnit[]; lines: Entry[]; offsets: number[] }

function sideOf(entries: readonly Entry[]): Side {
  const side: Side = { units: [], lines: [], offsets: [] }
  const put = (unit: InlineUnit, line: Entry, offset: number) => {
    side.units.push(unit)
    side.lines.push(line)
    side.offsets.push(offset)
  }
  for (const [index, line] of entries.entries()) {
    let offset = 0
    for (const unit of lineUnits(line.block)) {
      put(unit, line, offset)
      if (unit.atom === null) offset++
    }
    if (index + 1 < entries.length) put(lineEnd, line, offset)
  }
  return side
}

function isBlank(key: string): boolean {
  return key.trim() === ''
}

function letters(units: readonly InlineUnit[], from = 0, to = units.length): number {
  let count = 0
  for (let index = from; index < to; index++) if (!isBlank(units[index]!.key)) count++
  return count
}

/** Where the words differ; null when too little stayed. */
function hunksOf(before: InlineUnit[], after: InlineUnit[], work: DiffWork) {
  const hunks = wordHunks(before, after, work)
  const changed = hunks.reduce(
    (sum, { from, to, start, end }) => sum + letters(before, from, to) + letters(after, start, end),
    0,
  )
  const all = letters(before) + letters(after)
  return all - changed < leastLikeness * all ? null : hunks
}

function addWhole(list: PartList, kind: 'inserted' | 'deleted', line: Entry): void {
  let offset = 0
  for (const run of lineRuns(line)) {
    list.only(kind, run, line, offset)
    if (run.atom === null) offset += run.key.length
  }
}

type Lists = ReadonlyMap<Entry, PartList>

/** The old lines whole, then the new ones. */
function addReplaced(lists: Lists, olds: readonly Entry[], news: readonly Entry[]): void {
  const [first] = lists.values()
  for (const [index, line] of olds.entries()) {
    addWhole(first!, 'deleted', line)
    if (index + 1 < olds.length) first!.only('deleted', lineEnd, line, 0)
  }
  for (const line of news) addWhole(lists.get(line)!, 'inserted', line)
}

/** Whether the two were told by word. */
function addByWord(lists: Lists, olds: readonly Entry[], news: readonly Entry[], work: DiffWork): boolean {
  const [before, after] = [sideOf(olds), sideOf(news)]
  const hunks = hunksOf(before.units, after.units, work)
  if (!hunks) return false
  const listAt = (index: number) => lists.get(after.lines[index] ?? news.at(-1)!)!
  let [done, shownTo] = [0, 0]
  const keepTo = (end: number) => {
    for (; shownTo < end; shownTo++) listAt(shownTo).kept(before.units[done++]!, after.units[shownTo]!)
  }
  for (const { from, to, start, end } of hunks) {
    keepTo(start)
    for (let at = from; at < to; at++) {
      listAt(start).only('deleted', before.units[at]!, before.lines[at]!, before.offsets[at]!)
    }
    for (let at = start; at < end; at++) {
      if (after.units[at] === lineEnd) continue
      listAt(at).only('inserted', after.units[at]!, after.lines[at]!, after.offsets[at]!)
    }
    done = to
    shownTo = end
  }
  keepTo(after.units.length)
  return true
}

/**
 * How old lines became new ones, word by word, for each of the new lines; of a line that has gone, for that one. There
 * is one line on one of the sides, or none: several on the other side are what it was split into, or what was joined to
 * it. A line that is mostly new is told whole, old and new, as is what takes more than the `work` that is left.
 */
export function comparedParts(
  olds: readonly Entry[],
  news: readonly Entry[],
  { keyOf, bagOf }: EntryTexts,
  work: DiffWork,
): ReadonlyMap<Entry, ComparedPart[]> {
  const lists = new Map((news.length > 0 ? news : olds).map((line) => [line, createPartList()]))
  const [old, own] = [olds[0], news[0]]
  const isOneToOne = old && own && olds.length === 1 && news.length === 1
  const isUnlike = () => {
    const [was, is] = [bagOf(old!), bagOf(own!)]
    const fewest = Math.min(was.words.length, is.words.length)
    return fewest >= someWords && 2 * sharedWords(was, is) < leastShared * (was.words.length + is.words.length)
  }
  if (isOneToOne && hasSameContent(old, own, keyOf)) for (const run of lineRuns(own)) lists.get(own)!.kept(run, run)
  else if (!old || !own || (isOneToOne && isUnlike())) addReplaced(lists, olds, news)
  else if (!addByWord(lists, olds, news, work)) addReplaced(lists, olds, news)
  return new Map([...lists].map(([line, { parts }]) => [line, parts]))
}

function hasSameContent(old: Entry, own: Entry, keyOf: EntryTexts['keyOf']): boolean {
  if (old.block.type === own.block.type) return keyOf(old) === keyOf(own)
  return JSON.stringify(old.block.content) === JSON.stringify(own.block.content)
}
