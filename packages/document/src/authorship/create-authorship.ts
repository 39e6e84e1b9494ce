import * as Y from 'yjs'
import { decodeCheckpoint, encodeCheckpoint } from './checkpoint.ts'
import { createCredits } from './credits.ts'
import { createDeletedAgain } from './deleted-again.ts'
import { findOrigins, type RowToTrace } from './find-origins.ts'
import { identifiedTexts } from './identified-texts.ts'
import { matchMoved, type Moved } from './match-moved.ts'
import { type RecommendationAuthors, recommendationAuthors } from './recommendation-authors.ts'
import { removedParts } from './removed-parts.ts'
import { type RowChanges, rowChanges } from './row-changes.ts'
import { pushRun, type Runs } from './runs.ts'
import { createStartText } from './start-text.ts'
import { type Change, changesIn, createTallies } from './tallies.ts'
import { textBlocks } from './text-blocks.ts'
import { createTextPool } from './text-pool.ts'
import { inPair } from './whole-stretch.ts'

/** A row of the log: the bytes (V1) as they were received. Nobody (null) is the server itself. */
export type LogRow = { seq: number; personId: string | null; at: number; bytes: Uint8Array }

/** Where to begin: an earlier state (V1) with what `encode` gave then; nulls for the beginning of the log. */
export type AuthorshipStart = { state: Uint8Array | null; attribution: Uint8Array | null }

const deletedLimit = 300_000
const movedLimit = 100_000

const textsOf = (runs: { text: string }[]) => runs.map(({ text }) => text)

/**
 * Who wrote what, from the log and from nothing that a client says of itself: the author is the person of the row.
 *
 * The editor writes a block anew when somebody splits, joins, moves, wraps or retypes it, so that its Yjs items pass to
 * whoever pressed Enter. Therefore each row is compared with the state before it: what it inserts and is a copy of what
 * it removes (`match-moved.ts`), or of what was deleted before (`find-origins.ts`), keeps its authors. Who deletes a word
 * and types the same again in the same row has written nothing.
 *
 * Limits: what is typed again letter by letter is the typist's. Text that was deleted more than 300,000 units of deletions
 * ago and is brought back is credited to who brings it. Texts that say the same may swap their authors when they move in
 * one row. Who pastes 12 units or more that somebody deleted lately credits that somebody.
 *
 * The empty string is nobody: what the server wrote, or what stood before anything is known.
 * @param owners persons by Yjs client id, for a state that has no attribution
 */
export function createAuthorship(
  { state, attribution }: AuthorshipStart,
  owners: Iterable<[client: number, personId: string | null]> = [],
) {
  const saved = attribution ? decodeCheckpoint(attribution) : null
  const doc = new Y.Doc()
  if (state) Y.applyUpdate(doc, state)
  const credits = createCredits(saved?.credits)
  for (const [client, personId] of owners) credits.own(client, credits.numberOf(personId))
  const rows = saved ? [...saved.rows] : []
  const pools = {
    deleted: createTextPool(deletedLimit, saved?.deleted),
    moved: createTextPool(movedLimit, saved?.moved),
  }
  const deletedAgain = createDeletedAgain(saved?.again)
  const start = createStartText(textBlocks(doc).blocks)
  const tallies = createTallies()
  let now: (LogRow & { person: number }) | null = null

  doc.on('afterTransaction', (transaction: Y.Transaction) => {
    // Another one may follow, in which Yjs clears formats that are needed no more.
    if (now === null || transaction.origin !== now) return
    const { person, at, bytes } = now
    const number = rows[person]!
    const changes = rowChanges(transaction)
    const { inserted, removed } = changes
    for (const { ids } of removed) for (const range of ids) start.remove(range, person)
    const moved = inserted.length > 0 && removed.length > 0 ? matchMoved(textsOf(inserted), textsOf(removed)) : []
    const again = deletedAgain.read(bytes, transaction, person, number)
    const recentlyAgain = deletedAgain.recent(person, number)
    creditInserted({ inserted, removed: identifiedTexts(removed), moved, person, number, again, recentlyAgain }, at)
    keepRemoved(changes, moved, person, at)
  })

  function creditInserted(row: RowToTrace, at: number): void {
    const { inserted, person } = row
    if (inserted.length === 0) return
    const origins = findOrigins(row, pools)
    for (const [index, { ids, recommendationId }] of inserted.entries()) {
      let written = 0
      origins[index]!.each(ids, (part, origin) => {
        if (origin === null) {
          credits.give(part, person, person)
          written += part.length
        } else {
          credits.copy(origin, part, person)
          start.copy(origin, part)
        }
      })
      if (written > 0) tallies.of(at, person, recommendationId).inserted += written
    }
  }

  function keepRemoved({ removed, stillborn }: RowChanges, moved: Moved[], person: number, at: number): void {
    const number = rows[person]!
    for (const { stays, part } of removedParts(removed, moved)) {
      const tally = stays ? null : tallies.of(at, person, part.recommendationId)
      if (tally) tally.deleted += part.text.length
      pools[stays ? 'moved' : 'deleted'].add(part, person, number, tally)
    }
    for (const run of stillborn) {
      for (const range of run.ids) credits.give(range, person, person)
      pools.deleted.add(run, person, number, null)
    }
  }

  return {
    /** Applies the next row of the log. Throws what `Y.applyUpdate` throws. */
    add(row: LogRow): void {
      const person = credits.numberOf(row.personId)
      rows[person] = (rows[person] ?? 0) + 1
      now = { ...row, person }
      try {
        Y.applyUpdate(doc, row.bytes, now)
      } finally {
        now = null
      }
    },

    /** What a later `createAuthorship` needs beside the state of now. JSON: to be stored compressed. */
    encode(): Uint8Array {
      const [deleted, moved] = [pools.deleted.texts(), pools.moved.texts()]
      const kept = [...textBlocks(doc).blocks, ...deleted, ...moved].flatMap(({ ids }) => ids)
      const written = Array.from(rows, (count) => count ?? 0)
      return encodeCheckpoint({ credits: credits.save(kept), rows: written, deleted, moved, again: deletedAgain.all() })
    },

    /** By text block in document order: who wrote each stretch of its text (breaks and notes have no units). */
    runs(): { blockId: string | null; runs: Runs<string> }[] {
      return textBlocks(doc).blocks.map(({ blockId, text, ids }) => {
        const runs: Runs<string> = []
        let at = 0
        for (const range of ids) {
          credits.each(range, ({ length }, person) => {
            const half = runs.length > 0 && inPair(text, at) ? 1 : 0
            if (half === 1) runs.at(-1)![0]++
            pushRun(runs, length - half, credits.personOf(person))
            at += length
          })
        }
        return { blockId, runs }
      })
    },

    /** By person, since the start. */
    totals: (): Change[] => changesIn(tallies.all(), credits.personOf),

    /** By hour (its start, milliseconds) and person, since the start. */
    activity(): (Change & { from: number })[] {
      const hours = Map.groupBy(tallies.all(), ({ from }) => from)
      return [...hours]
        .toSorted(([a], [b]) => a - b)
        .flatMap(([from, ofHour]) => changesIn(ofHour, credits.personOf).map((change) => ({ from, ...change })))
    },

    recommendations: (): RecommendationAuthors[] => recommendationAuthors(textBlocks(doc), credits, tallies.all()),

    /** By text block of the start: who deleted each stretch of its text; null where it lives, though it may have moved. */
    deletions: () => start.deletions(credits.personOf),
  }
}
