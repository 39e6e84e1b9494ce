import type { LetterRun } from './letter-runs.ts'

/** So many letters in a row, once in the draft before and once after, are no coincidence. */
const leastInDraft = 24
/** As many, once in a block of the same id. */
const leastInBlock = 6

/** Where a row of letters is, if it is there once; -1 before it was met. */
type Place = { before: number; after: number; isClear: boolean }

type Letter = { run: LetterRun; at: number }

function lettersOf(runs: LetterRun[]): Letter[] {
  const letters: Letter[] = []
  for (const run of runs) {
    for (let offset = 0; offset < run.characters.length; offset++) letters.push({ run, at: run.at + offset })
  }
  return letters
}

const charactersOf = (runs: LetterRun[]) => runs.map(({ characters }) => characters).join('')

function lookFor(places: Map<string, Place>, text: string, length: number, side: 'before' | 'after'): void {
  for (let at = 0; at + length <= text.length; at++) {
    const place = places.get(text.slice(at, at + length))
    if (place === undefined) continue
    if (place[side] >= 0) place.isClear = false
    place[side] = at
  }
}

/** Rows of letters around those that are sought. */
function rowsAround(letters: Letter[], text: string, length: number, sought: ReadonlySet<LetterRun>) {
  const places = new Map<string, Place>()
  let covered = 0
  for (const [at, { run }] of letters.entries()) {
    if (!sought.has(run)) continue
    const last = Math.min(at, text.length - length)
    for (let start = Math.max(covered, at - length + 1); start <= last; start++) {
      places.set(text.slice(start, start + length), { before: -1, after: -1, isClear: true })
    }
    covered = Math.max(covered, last + 1)
  }
  return places
}

/**
 * Which letters of the draft after a restore are copies of letters that went with it: who splits, joins or moves a block
 * or makes a heading of it writes its text anew, and when that is undone the old text comes back as new items, too. Told
 * by the letters around, across the bounds of blocks, and only where there is no doubt. Answers for offsets after
 * (`LetterRun.at`) with those before.
 *
 * @param sought runs of `before` of which letters have gone
 * @param isNew whether letters of `after` have come with the restore
 */
export function copiedLetters(
  before: LetterRun[],
  after: LetterRun[],
  sought: ReadonlySet<LetterRun>,
  isNew: (run: LetterRun) => boolean,
): Map<number, number> {
  const copies = new Map<number, number>()

  const pair = (olds: LetterRun[], news: LetterRun[], length: number): void => {
    if (!news.some(isNew)) return
    const [letters, others] = [lettersOf(olds), lettersOf(news)]
    const [text, other] = [charactersOf(olds), charactersOf(news)]
    const places = rowsAround(letters, text, length, sought)
    lookFor(places, text, length, 'before')
    lookFor(places, other, length, 'after')
    for (const { before: from, after: to, isClear } of places.values()) {
      if (!isClear || to < 0) continue
      for (let offset = 0; offset < length; offset++) {
        const [old, own] = [letters[from + offset]!, others[to + offset]!]
        if (sought.has(old.run) && isNew(own.run) && !copies.has(own.at)) copies.set(own.at, old.at)
      }
    }
  }

  if (sought.size > 0) pair(before, after, leastInDraft)
  for (const id of new Set([...sought].map(({ blockId }) => blockId))) {
    const isIn = (run: LetterRun) => id !== null && run.blockId === id
    pair(before.filter(isIn), after.filter(isIn), leastInBlock)
  }
  return copies
}
