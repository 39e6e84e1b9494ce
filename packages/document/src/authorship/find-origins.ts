import type { IdRange } from './id-range.ts'
import type { identifiedTexts } from './identified-texts.ts'
import { matchMoved, type Moved } from './match-moved.ts'
import { createOrigins, type Origins } from './origins.ts'
import { pooledStretches } from './pooled-stretches.ts'
import type { InsertedRun } from './row-changes.ts'
import type { Stretch, TextPool } from './text-pool.ts'

/** Deleted text of before this row: what is gone, and what stayed elsewhere. */
export type Pools = { deleted: TextPool; moved: TextPool }

export type RowToTrace = {
  inserted: InsertedRun[]
  removed: ReturnType<typeof identifiedTexts>
  moved: Moved[]
  person: number
  /** Of the person's rows. */
  number: number
  /** What the row deletes that others had deleted, and what the last rows of the same person did. */
  again: IdRange[]
  recentlyAgain: IdRange[]
}

/** Among more text than this, short stretches are found by chance. */
const mostToCompare = 10_000

/**
 * What the inserted texts of a row are copies of. What is found first stays:
 * 1. deleted text that they were put right before, and say the same as: Yjs's undo does so;
 * 2. text that the row removes (`match-moved.ts`);
 * 3. text that the row removes and others had removed before, and what the person's last rows removed so;
 * 4. text that the same person deleted lately: cut and paste, undo in a block that is new;
 * 5. any stretch of 12 units or more that was deleted before: undo of long ago, a restored version;
 * 6. the rest of the texts of which something came back in this row.
 */
export function findOrigins(row: RowToTrace, pools: Pools): Origins[] {
  const { inserted, moved } = row
  const origins = inserted.map(({ text }) => createOrigins(text.length))
  const isLetter = inserted.length === 1 && inserted[0]!.text.length === 1
  const isTyped = isLetter && inserted[0]!.undone.length === 0
  if (isTyped && moved.length === 0 && row.again.length === 0) return origins
  const both = [pools.deleted, pools.moved]
  const touched = new Map(both.map((pool) => [pool, new Set<number>()]))

  const take = (pool: TextPool, run: number, at: number, { place, length }: Stretch, stayed = false): void => {
    touched.get(pool)!.add(pool.around(place).place)
    origins[run]!.cover(at, stayed ? pool.idsAt(place, length) : pool.bringBack(place, length))
  }

  const takeUndone = (run: number, { at, length, before }: InsertedRun['undone'][number]): void => {
    const text = inserted[run]!.text.slice(at, at + length)
    for (const pool of both) {
      const places = pool.placesOf({ client: before.client, clock: before.clock, length })
      if (places.map((each) => pool.textAt(each)).join('') !== text) continue
      const stayed = moved.some((each) => each.run === run && each.at < at + length && each.at + each.length > at)
      let unit = at
      for (const each of places) {
        take(pool, run, unit, each, stayed)
        unit += each.length
      }
      return
    }
  }

  /** What is unknown yet, as texts by themselves. */
  const unknown = () =>
    origins.flatMap((each, run) =>
      each.gaps().map(({ at, length }) => ({ run, at, text: inserted[run]!.text.slice(at, at + length) })),
    )

  const compare = (pool: TextPool, stretches: Stretch[], sure: boolean): void => {
    const size = stretches.reduce((sum, { length }) => sum + length, 0)
    if (size === 0 || size > mostToCompare) return
    const wanted = unknown()
    const wantedTexts = wanted.map(({ text }) => text)
    const texts = stretches.map((each) => pool.textAt(each))
    for (const match of matchMoved(wantedTexts, texts, sure)) {
      const { run, at } = wanted[match.run]!
      let unit = at + match.at
      let start = 0
      for (const { place, length } of stretches) {
        const from = Math.max(match.from, start)
        const to = Math.min(match.from + match.length, start + length)
        if (from < to) {
          take(pool, run, unit, { place: place + from - start, length: to - from })
          unit += to - from
        }
        start += length
      }
    }
  }

  for (const [run, { undone }] of inserted.entries()) for (const each of undone) takeUndone(run, each)
  for (const { run, at, from, length } of moved) origins[run]!.cover(at, row.removed.idsOf(from, length))
  for (const pool of both) compare(pool, pooledStretches(row.again, pool), false)
  for (const pool of both) compare(pool, pooledStretches(row.recentlyAgain, pool), true)
  if (!isLetter) compare(pools.deleted, pools.deleted.recent(row.person, row.number), true)
  for (const pool of both) {
    for (const { run, at, text } of unknown()) {
      for (const match of pool.find(text)) take(pool, run, at + match.at, match)
    }
  }
  for (const [pool, places] of touched) {
    const texts = [...places].map((place) => pool.around(place))
    compare(pool, texts, false)
  }
  return origins
}
