import { halvesAround } from './whole-stretch.ts'

/** `length` units of the inserted text number `run` from `at` are those of the removed texts, joined, from `from`. */
export type Moved = { run: number; at: number; from: number; length: number }

type Gap = { run: number; at: number; length: number }

const gram = 4
/** From here on, the same words are the same text, wherever they stand. */
const telling = 12
/** Shorter ends that two rests share count as well, if there are but a few rests. */
const edge = 2
const few = 8
/** How many places of one gram are tried. */
const tries = 32

/**
 * Which parts of the inserted texts are removed ones that stand elsewhere now. Every removed unit is used once. In order:
 * 1. whole texts that are equal, the first with the first;
 * 2. common stretches from left to right, the longest at each place, of those the one that goes on from the last. One
 *    of 4 to 11 units counts if it begins or ends both texts, or if the inserted text is by half made of such stretches:
 *    otherwise a rewritten sentence would keep the ` the `s of the old one;
 * 3. what is left of an inserted text, if it is what is left of a removed one, or begins or ends it, or the reverse.
 * `sure` leaves out 3, and 1 for single units: for texts that need not have to do with each other.
 * About linear; a stretch never begins or ends within a surrogate pair.
 */
export function matchMoved(inserted: string[], removed: string[], sure = false): Moved[] {
  const source = removed.join('')
  const runOf = new Uint32Array(source.length)
  const starts = new Set<number>()
  const ends = new Set<number>()
  const bounds: Gap[] = []
  let end = 0
  for (const [run, text] of removed.entries()) {
    bounds.push({ run, at: end, length: text.length })
    starts.add(end)
    runOf.fill(run, end, end + text.length)
    end += text.length
    ends.add(end)
  }
  const used = new Uint8Array(source.length)
  const found: Moved[][] = inserted.map(() => [])

  const accept = (moved: Moved): void => {
    used.fill(1, moved.from, moved.from + moved.length)
    found[moved.run]!.push(moved)
  }

  function matchWhole(): void {
    const places = new Map<string, number[]>()
    for (const { run, at } of bounds.toReversed()) {
      const known = places.get(removed[run]!)
      if (known) known.push(at)
      else places.set(removed[run]!, [at])
    }
    for (const [run, text] of inserted.entries()) {
      const from = sure && text.length === 1 ? undefined : places.get(text)?.pop()
      if (from !== undefined) accept({ run, at: 0, from, length: text.length })
    }
  }

  function gramPlaces(): Map<string, number[]> {
    const places = new Map<string, number[]>()
    for (let at = 0; at + gram <= source.length; at++) {
      if (used[at]) continue
      const key = source.slice(at, at + gram)
      const known = places.get(key)
      if (known) known.push(at)
      else places.set(key, [at])
    }
    return places
  }

  function stretchesOf(run: number, places: Map<string, number[]>): Moved[] {
    const text = inserted[run]!
    const stretches: Moved[] = []
    let next = 0
    for (let at = 0; at + gram <= text.length;) {
      const best = longest(text, at, places.get(text.slice(at, at + gram)) ?? [], next)
      const whole = best && withoutHalves(text, { run, ...best })
      if (whole && whole.length >= gram) {
        used.fill(1, whole.from, whole.from + whole.length)
        stretches.push(whole)
        next = whole.from + whole.length
        at = whole.at + whole.length
      } else at++
    }
    return stretches
  }

  function longest(text: string, at: number, places: number[], next: number) {
    const later = places.findIndex((from) => from >= next)
    const nearest = later < 0 ? places : [...places.slice(later, later + tries), ...places.slice(0, later)]
    let best: { at: number; from: number; length: number } | null = null
    for (const from of nearest.slice(0, tries)) {
      let length = 0
      while (at + length < text.length && !used[from + length] && text[at + length] === source[from + length]) length++
      if (length >= gram && length > (best?.length ?? 0)) best = { at, from, length }
    }
    return best
  }

  function withoutHalves(text: string, { run, at, from, length }: Moved): Moved {
    const inText = halvesAround(text, at, length)
    const inSource = halvesAround(source, from, length)
    const start = Math.max(inText.start, inSource.start)
    return { run, at: at + start, from: from + start, length: length - start - Math.max(inText.end, inSource.end) }
  }

  function matchStretches(): void {
    const places = gramPlaces()
    for (const [run, text] of inserted.entries()) {
      if (found[run]!.length > 0) continue
      const stretches = stretchesOf(run, places)
      const byOther = Map.groupBy(stretches, ({ from }) => runOf[from]!)
      for (const ofOther of byOther.values()) {
        const together = ofOther.reduce((sum, { length }) => sum + length, 0)
        for (const stretch of ofOther) {
          const { at, from, length } = stretch
          const atEdge = (at === 0 && starts.has(from)) || (at + length === text.length && ends.has(from + length))
          if (length >= telling || atEdge || together * 2 >= text.length) accept(stretch)
          else used.fill(0, from, from + length)
        }
      }
    }
  }

  function matchRests(): void {
    const left = bounds.flatMap(unused)
    for (const gap of inserted.flatMap((text, run) => unmatched(run, text.length))) {
      const text = inserted[gap.run]!.slice(gap.at, gap.at + gap.length)
      for (const [index, rest] of left.slice(0, tries).entries()) {
        const { front, back } = sharedEnds(text, source.slice(rest.at, rest.at + rest.length))
        const most = front + back >= Math.min(text.length, rest.length)
        const ends = [
          { run: gap.run, at: gap.at, from: rest.at, length: front },
          { run: gap.run, at: gap.at + text.length - back, from: rest.at + rest.length - back, length: back },
        ]
          .filter(({ length }) => length >= (most || left.length > few ? 1 : edge))
          .map((each) => withoutHalves(inserted[gap.run]!, each))
          .filter(({ length }) => length > 0)
        if (ends.length === 0 || (!most && left.length > few)) continue
        ends.forEach(accept)
        left.splice(index, 1)
        break
      }
    }
  }

  function unmatched(run: number, length: number): Gap[] {
    const gaps: Gap[] = []
    let at = 0
    for (const each of found[run]!.toSorted((a, b) => a.at - b.at)) {
      if (each.at > at) gaps.push({ run, at, length: each.at - at })
      at = each.at + each.length
    }
    if (at < length) gaps.push({ run, at, length: length - at })
    return gaps
  }

  function unused({ run, at, length }: Gap): Gap[] {
    const gaps: Gap[] = []
    for (let place = at; place < at + length; place++) {
      const last = gaps.at(-1)
      if (used[place]) continue
      if (last && last.at + last.length === place) last.length++
      else gaps.push({ run, at: place, length: 1 })
    }
    return gaps
  }

  matchWhole()
  if (inserted.some((text) => text.length >= gram) && source.length >= gram) matchStretches()
  if (!sure) matchRests()
  return found.flat()
}

/** How many units two texts share at the front and, of what is left of the shorter, at the back. */
function sharedEnds(a: string, b: string): { front: number; back: number } {
  const most = Math.min(a.length, b.length)
  let front = 0
  while (front < most && a[front] === b[front]) front++
  let back = 0
  while (back < most - front && a[a.length - 1 - back] === b[b.length - 1 - back]) back++
  return { front, back }
}
