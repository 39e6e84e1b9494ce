import type { Entry } from './draft-entries.ts'
import { entryAncestors } from './entry-ancestors.ts'
import type { Moves } from './find-moved.ts'
import { isInside } from './is-inside.ts'
import type { Pairing } from './pairing.ts'

/** A block on both sides, or on one of them. */
export type Row = { old: Entry | null; own: Entry | null }

/** The first position in `entries` (in their order) that is after `entry`. */
function positionAfter(entries: readonly Entry[], entry: Entry): number {
  let [low, high] = [0, entries.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (entries[middle]!.index < entry.index) low = middle + 1
    else high = middle
  }
  return low
}

function push(lists: Map<Entry | null, Entry[]>, at: Entry | null, entry: Entry): void {
  const list = lists.get(at)
  if (list) list.push(entry)
  else lists.set(at, [entry])
}

/**
 * The blocks of both drafts in the order of the later one, what was removed where it stood: after the block before it
 * that kept its place, or, where it had more of the containers around it in common with the next one, before that; in a
 * container that moved, within it.
 */
export function orderRows(
  olds: readonly Entry[],
  news: readonly Entry[],
  { oldOf, newOf, headOf, joinedTo }: Pairing,
  { moved, kept }: Moves,
): Row[] {
  const anchors = Map.groupBy(
    olds.filter((old) => kept.has(old)),
    (old) => kept.get(old) ?? null,
  )
  const lastEnd = new Map([...headOf].map(([end, head]) => [head, end]))
  const before = new Map<Entry | null, Entry[]>()
  const after = new Map<Entry | null, Entry[]>()
  const movedOld = new Set([...moved].map((own) => oldOf.get(own)))
  for (const old of olds) {
    if (newOf.has(old) || joinedTo.has(old)) continue
    const around = entryAncestors(old)
    const scope = around.findLast((container) => movedOld.has(container)) ?? null
    const known = anchors.get(scope) ?? []
    const next = positionAfter(known, old)
    const atLeast = scope ? around.indexOf(scope) + 1 : 0
    const common = (anchor: Entry | undefined) =>
      anchor ? around.filter((container) => isInside(anchor, container)).length : atLeast
    if (common(known[next]) > common(known[next - 1])) push(before, newOf.get(known[next]!)!, old)
    else {
      const own = known[next - 1] ? newOf.get(known[next - 1]!)! : scope && newOf.get(scope)!
      push(after, (own && lastEnd.get(own)) ?? own, old)
    }
  }
  const gone = (entries: Entry[] = []): Row[] => entries.map((old) => ({ old, own: null }))
  return [
    ...gone(after.get(null)),
    ...news.flatMap((own): Row[] => [
      ...gone(before.get(own)),
      { old: oldOf.get(own) ?? null, own },
      ...gone(after.get(own)),
    ]),
  ]
}
