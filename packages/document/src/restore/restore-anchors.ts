import type * as Y from 'yjs'
import { copiedLetters } from './copied-letters.ts'
import { type Anchors, type LetterRun, letterRuns, noAnchors } from './letter-runs.ts'

function byLetter(runs: LetterRun[]): Anchors[] {
  const anchors: Anchors[] = []
  for (const run of runs) for (let left = run.characters.length; left > 0; left--) anchors.push(run.anchors)
  return anchors
}

/** Finds the run with an anchored letter by the letter's Yjs id. */
function anchoredRuns(runs: LetterRun[]): (client: number, clock: number) => LetterRun | undefined {
  const clients = new Map<number, Map<number, LetterRun>>()
  for (const run of runs) {
    if (run.anchors === noAnchors) continue
    const known = clients.get(run.client) ?? new Map<number, LetterRun>()
    for (let offset = 0; offset < run.characters.length; offset++) known.set(run.clock + offset, run)
    clients.set(run.client, known)
  }
  return (client, clock) => clients.get(client)?.get(clock)
}

/** The anchors of threads that go on at both sides of a letter: those of its nearest old neighbours in the same text. */
function anchorsAround(run: LetterRun, isNew: boolean[], wanted: Anchors[]): Anchors {
  const [start, end] = [run.at - run.index, run.at - run.index + run.text.length]
  let [left, right] = [run.at - 1, run.at + run.characters.length]
  while (left >= start && isNew[left]) left--
  while (right < end && isNew[right]) right++
  if (left < start || right >= end) return noAnchors
  const there = wanted[right]!
  return Object.fromEntries(Object.entries(wanted[left]!).filter(([key]) => key in there))
}

function formatsFor(has: Anchors, wanted: Anchors): Record<string, unknown> | null {
  if (has === wanted) return null
  const ended = Object.keys(has).filter((key) => !(key in wanted))
  const begun = Object.entries(wanted).filter(([key, value]) => JSON.stringify(has[key]) !== JSON.stringify(value))
  if (ended.length === 0 && begun.length === 0) return null
  return Object.fromEntries([...ended.map((key) => [key, null] as const), ...begun])
}

function writeAnchors(after: LetterRun[], wanted: Anchors[]): void {
  const edits: { text: Y.XmlText; index: number; length: number; formats: Record<string, unknown> }[] = []
  for (const { text, index, at, characters, anchors } of after) {
    for (let offset = 0; offset < characters.length; offset++) {
      const formats = formatsFor(anchors, wanted[at + offset]!)
      if (formats === null) continue
      const last = edits.at(-1)
      const goesOn = last?.text === text && last.index + last.length === index + offset
      if (goesOn && JSON.stringify(formats) === JSON.stringify(last.formats)) last.length++
      else edits.push({ text, index: index + offset, length: 1, formats })
    }
  }
  for (const { text, index, length, formats } of edits) text.format(index, length, formats)
}

/**
 * Puts the anchors of threads right after `doc` was made to say what it said at a version:
 * - letters that stayed have those that they had right before (`before`), whatever they had at the version;
 * - letters that came back have those that they had at the version (`version`, which says the same as `doc`), those of
 *   the copy that went for them, and those of threads that go on at both sides of them.
 *
 * @param isNew whether a letter has come with the restore
 */
export function restoreAnchors(
  doc: Y.Doc,
  before: LetterRun[],
  version: LetterRun[],
  isNew: (run: LetterRun) => boolean,
): void {
  const after = letterRuns(doc)
  const wanted: Anchors[] = []
  const areNew: boolean[] = []
  /** How many letters of each anchored run stayed. */
  const stayed = new Map<LetterRun, number>()
  const runOf = anchoredRuns(before)
  for (const run of after) {
    const hasCome = isNew(run)
    for (let offset = 0; offset < run.characters.length; offset++) {
      const old = hasCome ? undefined : runOf(run.client, run.clock + offset)
      if (old) stayed.set(old, (stayed.get(old) ?? 0) + 1)
      wanted.push(old?.anchors ?? noAnchors)
      areNew.push(hasCome)
    }
  }
  const went = before.filter((run) => run.anchors !== noAnchors && (stayed.get(run) ?? 0) < run.characters.length)
  const copies = copiedLetters(before, after, new Set(went), isNew)
  const [anchorsBefore, anchorsThen] = [byLetter(before), byLetter(version)]
  for (const run of after) {
    if (!isNew(run)) continue
    const around = anchorsAround(run, areNew, wanted)
    for (let at = run.at; at < run.at + run.characters.length; at++) {
      const copied = copies.get(at)
      const own = { ...anchorsThen[at], ...(copied !== undefined && anchorsBefore[copied]), ...around }
      wanted[at] = Object.keys(own).length > 0 ? own : noAnchors
    }
  }
  const isSecondHalf = (at: number, { characters, at: start }: LetterRun) =>
    at > start && (characters.codePointAt(at - start - 1) ?? 0) > 0xff_ff
  for (const run of after) {
    for (let at = run.at; at < run.at + run.characters.length; at++) {
      // Yjs replaces a character that formatting cuts in two.
      if (isSecondHalf(at, run)) wanted[at] = wanted[at - 1]!
    }
  }
  doc.transact(() => writeAnchors(after, wanted))
}
