import { createIdNumbers } from './id-numbers.ts'
import { type IdentifiedText, type IdRange, pushRange } from './id-range.ts'
import { identifiedTexts } from './identified-texts.ts'
import type { RemovedRun } from './row-changes.ts'
import type { Tally } from './tallies.ts'
import { halvesAround } from './whole-stretch.ts'

/** A deleted text. `by` a person's number, in their row number `row`; `open` while the next deletion may join it. */
export type PoolText = IdentifiedText & { by: number; row: number; open: boolean }

type Segment = Omit<PoolText, 'open'> & {
  /** Its first unit's place among all that the pool ever held. */
  start: number
  /** The ids by place; null while the segment may still grow. */
  closed: ReturnType<typeof identifiedTexts> | null
  /** Where its deletion was counted, and how much of it still counts. */
  tally: Tally | null
  counted: number
}

/** Part of one of the pool's texts. */
export type Stretch = { place: number; length: number }

/** A stretch of a text that the pool has, from `place` on. */
export type PoolMatch = { at: number; place: number; length: number }

const gram = 8
/** Every fourth place is in the index, so any common stretch of `gram + step - 1` or more is found. */
const step = 4
const least = 12
const tries = 16
/** What counts as recent: so many rows of a person, among so many texts. */
const lately = { rows: 32, texts: 64 }

/**
 * The latest `limit` units (at least the latest text) of what was deleted. Letters that one person deletes one after the
 * other make one text. Places are looked up by id or by content; the index is made only when it is asked.
 */
export function createTextPool(limit: number, saved: PoolText[] = []) {
  const segments: Segment[] = []
  let size = 0
  let dropped = 0
  let places = createIdNumbers()
  let grams = new Map<string, number[]>()

  function add(run: RemovedRun, by: number, row: number, tally: Tally | null): void {
    size += run.text.length
    const last = segments.at(-1)
    if (last && last.closed === null && last.by === by && grow(last, run)) {
      last.row = row
      last.tally ??= tally
    } else append({ text: run.text, ids: run.ids.map((each) => ({ ...each })), by, row }, tally)
    const grown = segments.at(-1)!
    if (tally && grown.tally === tally) grown.counted += run.text.length
    for (let first = segments[0]!; size > limit && segments.length > 1; first = segments[0]!) {
      segments.shift()
      size -= first.text.length
      dropped += first.text.length
    }
    if (dropped > limit) forget()
  }

  function grow(last: Segment, { text, ids, left, right }: RemovedRun): boolean {
    const [head, tail] = [last.ids[0]!, last.ids.at(-1)!]
    if (right !== null && right.client === head.client && right.clock === head.clock) {
      last.text = text + last.text
      const joined = ids.map((each) => ({ ...each }))
      for (const each of last.ids) pushRange(joined, each)
      last.ids = joined
      return true
    }
    if (left === null || left.client !== tail.client || left.clock !== tail.clock + tail.length - 1) return false
    last.text += text
    for (const each of ids) pushRange(last.ids, each)
    return true
  }

  function append(text: Omit<PoolText, 'open'>, tally: Tally | null): void {
    const before = segments.at(-1)
    if (before) close(before)
    const start = before ? before.start + before.text.length : 0
    segments.push({ ...text, start, closed: null, tally, counted: 0 })
  }

  function close(segment: Segment): void {
    if (segment.closed) return
    segment.closed = identifiedTexts([segment])
    index(segment)
  }

  function index({ text, ids, start }: Segment): void {
    let place = start
    for (const range of ids) {
      places.set(range, place - range.clock)
      place += range.length
    }
    for (let at = 0; at + gram <= text.length; at += step) {
      const key = text.slice(at, at + gram)
      const known = grams.get(key)
      if (known) known.push(start + at)
      else grams.set(key, [start + at])
    }
  }

  /** The indexes know texts that were dropped; now and then they are made anew. */
  function forget(): void {
    dropped = 0
    places = createIdNumbers()
    grams = new Map()
    for (const segment of segments) if (segment.closed) index(segment)
  }

  function closeLast(): void {
    const last = segments.at(-1)
    if (last) close(last)
  }

  function segmentAt(place: number): Segment | null {
    let low = 0
    let high = segments.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (segments[middle]!.start <= place) low = middle + 1
      else high = middle
    }
    return segments[low - 1] ?? null
  }

  /** Where the characters of a range are, in order and by text; those that the pool does not have are left out. */
  function placesOf(range: IdRange): Stretch[] {
    closeLast()
    const found: Stretch[] = []
    places.each(range, ({ clock, length }, number) => {
      if (number === undefined) return
      const end = clock + number + length
      for (let place = Math.max(clock + number, segments[0]?.start ?? end); place < end;) {
        const segment = segmentAt(place)!
        const part = Math.min(end, segment.start + segment.text.length) - place
        found.push({ place, length: part })
        place += part
      }
    })
    return found
  }

  const textAt = ({ place, length }: Stretch): string => {
    const { start, text } = segmentAt(place)!
    return text.slice(place - start, place - start + length)
  }

  /** What `text` has in common with deleted ones, from left to right, the longest at each place, of those the latest. */
  function find(text: string): PoolMatch[] {
    if (text.length < least) return []
    closeLast()
    const found: PoolMatch[] = []
    let free = 0
    for (let at = 0; at + gram <= text.length;) {
      const best = longest(text, at, free)
      if (best) found.push(best)
      free = best ? best.at + best.length : free
      at = best ? free : at + 1
    }
    return found
  }

  function longest(text: string, at: number, free: number): PoolMatch | null {
    let best: PoolMatch | null = null
    const known = grams.get(text.slice(at, at + gram)) ?? []
    for (const place of known.slice(-tries).toReversed()) {
      const segment = segmentAt(place)
      if (segment === null) continue
      let from = place - segment.start
      let [start, end] = [at, at]
      const shift = from - at
      while (end < text.length && text[end] === segment.text[end + shift]) end++
      while (start > free && text[start - 1] === segment.text[start - 1 + shift]) start--
      from = start + shift
      const halves = halvesAround(text, start, end - start)
      start += halves.start
      end -= halves.end
      if (end - start >= least && end - start > (best?.length ?? 0)) {
        best = { at: start, place: segment.start + start + shift, length: end - start }
      }
    }
    return best
  }

  /** The texts that `by` deleted shortly before their row number `row`, latest first. */
  function recent(by: number, row: number): Stretch[] {
    return segments
      .slice(-lately.texts)
      .filter((each) => each.by === by && row - each.row <= lately.rows)
      .map(({ start, text }) => ({ place: start, length: text.length }))
      .toReversed()
  }

  /** The ids of a text that is back: as far as its deletion was counted, it is not any more. */
  function bringBack(place: number, length: number): IdRange[] {
    const segment = segmentAt(place)!
    if (segment.tally) {
      const less = Math.min(length, segment.counted)
      segment.counted -= less
      segment.tally.deleted -= less
    }
    return idsAt(place, length)
  }

  const idsAt = (place: number, length: number): IdRange[] => {
    const segment = segmentAt(place)!
    close(segment)
    return segment.closed!.idsOf(place - segment.start, length)
  }

  for (const { open, ...text } of saved) {
    append(text, null)
    if (!open) closeLast()
    size += text.text.length
  }

  return {
    add,
    placesOf,
    textAt,
    /** Whether one of the texts begins there. */
    begins: (place: number): boolean => segmentAt(place)?.start === place,
    find,
    recent,
    /** The whole text around a place. */
    around(place: number): Stretch {
      const { start, text } = segmentAt(place)!
      return { place: start, length: text.length }
    },
    bringBack,
    idsAt,
    texts: (): PoolText[] =>
      segments.map(({ text, ids, by, row, closed }) => ({ text, ids, by, row, open: closed === null })),
  }
}

export type TextPool = ReturnType<typeof createTextPool>
