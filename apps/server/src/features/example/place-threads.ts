import { markThread } from '@plenum/document/anchor/mark-thread'
import { markedThreads } from '@plenum/document/anchor/marked-threads'
import { passageOf } from '@plenum/document/anchor/passage-of'
import { applyChange } from '@plenum/document/suggestion/apply-change'
import type { BlockChange } from '@plenum/document/suggestion/block-change'
import type { ThreadId } from '@plenum/schema/id'
import type * as Y from 'yjs'
import { newId } from '../../new-id.ts'
import { changeOfDraft } from './change-of-draft.ts'
import { compareMoments } from './compare-moments.ts'
import type { ExampleAct, ExampleEdit, ExampleThread } from './content/thread-types.ts'
import type { DraftLog } from './draft-log.ts'
import { type DraftPlace, placeInDraft } from './place-in-draft.ts'
import { quoteInDraft } from './quote-in-draft.ts'

/** A thread with its place in the text as it stands at the end; the quote is what it was said about. */
export type PlacedThread = DraftPlace & {
  id: ThreadId
  thread: ExampleThread
  marked: boolean
  /** The row of the log that put it into the draft. */
  appliedSeq: number | null
}

type Happening = ExampleAct & { run: (act: ExampleAct) => void }

/**
 * Lets everything that was said of a text, and changed in it, happen in the order of its time: every thread is placed
 * in the text of its moment, marked by its author once all may see it, and every edit is a row of the log.
 * `recommendationId` gives a recommendation's id by its key.
 */
export function placeThreads(
  log: DraftLog,
  threads: readonly ExampleThread[],
  edits: readonly ExampleEdit[],
  recommendationId: (key: string) => string,
): PlacedThread[] {
  const placed: PlacedThread[] = []
  const begin = (thread: ExampleThread) => (): void => {
    const place = placeInDraft(log.doc, thread.about, recommendationId)
    placed.push({ ...place, id: newId(), thread, marked: false, appliedSeq: null })
  }
  const placedOf = (thread: ExampleThread) => placed.find((one) => one.thread === thread)!
  const happenings: Happening[] = [
    ...threads.flatMap((thread) => [
      { ...thread.said[0], run: begin(thread) },
      ...laterOf(log, thread, () => placedOf(thread)),
    ]),
    ...edits.map(({ by, at, change }) => ({
      by,
      at,
      run: (act: ExampleAct) => {
        quoteInDraft(log.doc, change.quote)
        apply(log, act, changeOfDraft(log.doc, change))
      },
    })),
  ]
  for (const { by, at, run } of happenings.toSorted((a, b) => compareMoments(a.at, b.at))) run({ by, at })
  return placed.map((one) => (one.marked ? asItStands(log.doc, one) : one))
}

/** Its mark, when it is submitted; its change, when it is accepted. */
function laterOf(log: DraftLog, thread: ExampleThread, placed: () => PlacedThread): Happening[] {
  const { about, internal, said, ending } = thread
  const [opening] = said
  const submitted = internal === null ? opening : internal.submitted
  if (about.on === 'passage' && submitted !== null) {
    const run = (act: ExampleAct): void => {
      log.write(act, (doc) => markThread(doc, quoteInDraft(doc, about.quote), placed().id))
      placed().marked = true
    }
    // The mark is the author's, whoever submits.
    return [{ by: opening.by, at: submitted.at, run }]
  }
  if (about.on === 'block' && ending?.kind === 'applied') {
    const run = (act: ExampleAct): void => {
      placed().appliedSeq = apply(log, act, placed().change)
    }
    // Its words are its author's, whoever accepts.
    return [{ by: opening.by, at: ending.at, run }]
  }
  return []
}

function apply(log: DraftLog, act: ExampleAct, change: BlockChange | null): number {
  return log.write(act, (doc) => void (change !== null && applyChange(doc, change)))
}

/** Where its mark is now; what was written beside it since is beside it. */
function asItStands(doc: Y.Doc, placed: PlacedThread): PlacedThread {
  const now = passageOf(doc, markedThreads(doc).get(placed.id) ?? [])
  if (now === null) throw new Error(`“${placed.passage.quote}” is gone from a draft of the example`)
  return { ...placed, passage: { ...now, quote: placed.passage.quote } }
}
