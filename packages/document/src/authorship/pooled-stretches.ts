import type { IdRange } from './id-range.ts'
import type { Stretch, TextPool } from './text-pool.ts'

/** Texts of the pool that these ids are, or parts of them, in its order. */
export function pooledStretches(ids: IdRange[], pool: TextPool): Stretch[] {
  const joined: Stretch[] = []
  for (const each of ids.flatMap((range) => pool.placesOf(range)).toSorted((a, b) => a.place - b.place)) {
    const last = joined.at(-1)
    const end = last ? last.place + last.length : -1
    if (last && end >= each.place && !pool.begins(each.place)) {
      last.length = Math.max(end, each.place + each.length) - last.place
    } else if (each.place + each.length > end) joined.push({ ...each })
  }
  return joined
}
