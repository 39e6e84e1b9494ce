import { flatLines } from './flat-lines.ts'
import { contextLength, maxQuoteLength, type Passage } from './passage.ts'
import { joined, type LineSpan, type TextLine } from './text-line.ts'

/** Characters of context on one side that say by themselves that this is the place. */
const strongContext = 12
/** A quote of as many is found by itself within its block. */
const longInBlock = 32
/** A quote of as many is found by itself anywhere, if it is there once. */
const longAnywhere = 40
/** Quote and matching context together, without which a place in another block is none. */
const leastElsewhere = 24
/** By how many characters of context the best place must surpass the next. */
const clearMargin = 6
/** What it is worth in characters that the passage began or ended its block, and does here. */
const edgeWorth = 4
/** A quote that is there more often says nothing without its block. */
const mostPlaces = 500

type Side = { matched: number; isStrong: boolean; isEdge: boolean }
type Candidate = { at: number; rank: number; isAcceptable: boolean }

export type QuoteSearch = {
  lines: TextLine[]
  /** What was looked for and is nowhere among the lines. */
  absent: Set<string>
  find(passage: Passage): LineSpan[]
}

/** How many lines at the beginning, and how many at the end, are the same. */
function unchanged(before: TextLine[], now: TextLine[]): { first: number; last: number } {
  const least = Math.min(before.length, now.length)
  let first = 0
  while (first < least && before[first]!.characters === now[first]!.characters) first++
  let last = 0
  while (last < least - first && before.at(-1 - last)!.characters === now.at(-1 - last)!.characters) last++
  return { first, last }
}

/**
 * A search for passages among the lines of one state of the draft; empty when there is no place that is clearly the
 * passage's: a wrong one is worse than none. A quote is found in its block when context on one side agrees, or it is
 * long; elsewhere when quote and context together are long enough, or it is very long and there once. Of several places
 * one must agree with the context clearly better than the others. Boundaries of blocks do not count, so the passage may
 * have been split, joined, wrapped or retyped, or its block moved.
 * With the search of a state shortly before, what was nowhere then is looked for where something has changed only.
 */
export function createQuoteSearch(lines: TextLine[], previous?: QuoteSearch): QuoteSearch {
  const flat = flatLines(lines)
  const absent = new Set<string>()
  const absentBefore = previous?.absent
  const same = previous && unchanged(previous.lines, lines)

  /** How well the passage's context agrees at a place, `isBefore` on its left. */
  function side(context: string, at: number, isBefore: boolean): Side {
    const { characters, startOf, endOf, lineAt } = flat
    const wanted = joined(context)
    let matched = 0
    while (
      matched < wanted.length &&
      (isBefore
        ? wanted[wanted.length - 1 - matched] === characters[at - 1 - matched]
        : wanted[matched] === characters[at + matched])
    )
      matched++
    // A context shorter than it might be ended where the block did.
    const isWholeSide = matched === wanted.length && context.length < contextLength - 1
    const outermost = isBefore ? at - matched : at + matched - 1
    const isAtEdge = isBefore ? outermost === startOf(lineAt(outermost)) : outermost + 1 === endOf(lineAt(outermost))
    const isEdge = isWholeSide && isAtEdge
    return { matched, isEdge, isStrong: isEdge || matched >= strongContext }
  }

  function judge(passage: Passage, length: number, at: number, isInBlock: boolean): Candidate {
    const sides = [side(passage.before, at, true), side(passage.after, at + length, false)]
    const matched = sides.reduce((sum, each) => sum + each.matched, 0)
    const isPlausible = sides.some((each) => each.isStrong)
    return {
      at,
      rank: matched + edgeWorth * sides.filter((each) => each.isEdge).length,
      isAcceptable: isInBlock
        ? isPlausible || length >= longInBlock
        : (isPlausible && length + matched >= leastElsewhere) || length >= longAnywhere,
    }
  }

  /** Where the needle begins between these offsets; it may end beyond them. */
  function placesBetween(needle: string, start: number, end: number): number[] {
    const places: number[] = []
    const within = flat.characters.slice(start, end + needle.length - 1)
    for (let at = within.indexOf(needle); at >= 0; at = within.indexOf(needle, at + 1)) {
      places.push(start + at)
      if (places.length > mostPlaces) break
    }
    return places
  }

  function placesAnywhere(needle: string): number[] {
    const [start, end] =
      same && absentBefore?.has(needle)
        ? [flat.startOf(same.first) - needle.length + 1, flat.startOf(lines.length - same.last)]
        : [0, flat.characters.length]
    const places = placesBetween(needle, Math.max(start, 0), end)
    if (places.length === 0) absent.add(needle)
    return places
  }

  /** Null when none will do, or several will. */
  function best(candidates: Candidate[]): Candidate | null {
    const [first, second] = candidates.toSorted((a, b) => b.rank - a.rank)
    if (!first?.isAcceptable) return null
    return second && first.rank - second.rank < clearMargin ? null : first
  }

  function find(passage: Passage): LineSpan[] {
    const needle = joined(passage.quote).slice(0, maxQuoteLength)
    if (needle === '') return []
    const { startOf, endOf, byId } = flat
    const ownLines = passage.blockId === null ? [] : (byId.get(passage.blockId) ?? [])
    const own = ownLines
      .flatMap((line) => placesBetween(needle, startOf(line), endOf(line)))
      .map((at) => judge(passage, needle.length, at, true))
    if (own.some((each) => each.isAcceptable)) {
      const found = best(own)
      return found === null ? [] : flat.spans(found.at, needle.length)
    }
    const places = placesAnywhere(needle)
    if (places.length > mostPlaces) return []
    const found = best(places.map((at) => judge(passage, needle.length, at, false)))
    return found === null ? [] : flat.spans(found.at, needle.length)
  }
  return { lines, absent, find }
}
