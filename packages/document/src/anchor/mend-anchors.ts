import type * as Y from 'yjs'
import { markThread } from './mark-thread.ts'
import { markedThreads } from './marked-threads.ts'
import { mendedRanges } from './mended-ranges.ts'
import { passageFinder } from './passage-finder.ts'
import { passageInLines } from './passage-in-lines.ts'
import type { Passage } from './passage.ts'
import type { TextRange } from './text-range.ts'
import { unmarkThreads } from './unmark-threads.ts'
import { yjsLines } from './yjs-lines.ts'

type MendedAnchors = {
  /** Ids of those that have no place now. */
  lost: string[]
  /** Ids of those that had no mark and have one again. */
  attached: string[]
  /** Ranges whose mark named no thread of these. */
  removed: number
  /** Of those with a place: where it is now. A quote is that of today: who keeps the passage keeps the quote it had. */
  passages: Map<string, Passage>
}

/** More are not needed; the next mending goes on. */
const mostSteps = 3

const covers = (whole: TextRange[], part: TextRange[]): boolean =>
  part.every(({ text, index, length }) =>
    whole.some((each) => each.text === text && each.index <= index && index + length <= each.index + each.length),
  )

/**
 * Brings the draft's marks in line with its threads (all of them whose marks may be in it): marks that name none of them
 * go; threads without a mark get one where their passage is found; and a mark that is not on its passage's text is put
 * right (see mended-ranges.ts). Writes nothing when there is nothing to do.
 */
export function mendAnchors(doc: Y.Doc, threads: { id: string; passage: Passage }[]): MendedAnchors {
  const known = new Set(threads.map(({ id }) => id))
  const mended: MendedAnchors = { lost: [], attached: [], removed: 0, passages: new Map() }
  doc.transact(() => {
    mended.removed = unmarkThreads(doc, (id) => !known.has(id))
    const marks = markedThreads(doc)
    const lines = yjsLines(doc)
    const find = passageFinder(lines)
    for (const { id, passage } of threads) {
      const marked = marks.get(id) ?? []
      let place = passageInLines(lines, marked)
      if (place?.quote !== passage.quote) {
        let right = mendedRanges(marked, passage, find(passage))
        for (let times = 0; times < mostSteps; times++) {
          const known = passageInLines(lines, right)
          if (known === null || known.quote === passage.quote) break
          // The context of today may show more.
          const there = { ...known, quote: passage.quote }
          right = mendedRanges(right, there, find(there))
        }
        const isTooWide = !covers(right, marked)
        if (isTooWide) unmarkThreads(doc, (each) => each === id)
        if (isTooWide || !covers(marked, right)) markThread(doc, right, id)
        if (right.length > 0 && marked.length === 0) mended.attached.push(id)
        place = passageInLines(lines, right)
      }
      if (place === null) mended.lost.push(id)
      else mended.passages.set(id, place)
    }
  })
  return mended
}
