import type { Entry } from './draft-entries.ts'
import { entryAncestors } from './entry-ancestors.ts'
import { entryHome } from './entry-home.ts'
import { isInside } from './is-inside.ts'
import { longestIncreasing } from './longest-increasing.ts'
import type { Pairing } from './pairing.ts'

type Pair = { old: Entry; own: Entry }
type Scope = { old: Entry | null; own: Entry | null }

/** Lines that moved together from which on it is their container that moved. */
const leastTogether = 2

/** What has an order of its own: lines, recommendations, and what has no line in it. */
const isOrdered = ({ isLine, block }: Entry) =>
  isLine || block.type === 'recommendation' || (block.content ?? []).length === 0

export type Moves = {
  /** Blocks of the later draft that stand elsewhere now, by themselves; not what moved along within them. */
  moved: Set<Entry>
  /** Blocks of the earlier draft that kept their order, with the moved container of that draft that they moved along in. */
  kept: Map<Entry, Entry | null>
}

/**
 * Which blocks moved: those that stand in another part of a recommendation, another cell, in or out of them; and of the
 * others as few as must have moved for the rest to have kept its order. A container whose lines all moved, in their
 * order, moved as a whole.
 */
export function findMoved(news: readonly Entry[], { oldOf, newOf }: Pairing): Moves {
  const moved = new Set<Entry>()
  const kept = new Map<Entry, Entry | null>()

  const settle = (pairs: Pair[], scope: Scope): void => {
    const stable = new Set(longestIncreasing(pairs.map(({ old }) => old.index)).map((at) => pairs[at]!))
    for (const { old } of stable) kept.set(old, scope.old)
    const verdicts = new Map<Entry, boolean>()
    const movedAsWhole = (container: Entry): boolean => {
      const before = oldOf.get(container)
      const isWithin = before && before !== scope.old && isInside(before, scope.old)
      if (container === scope.own || !isInside(container, scope.own) || !isWithin) return false
      const inner = pairs.filter(({ old, own }) => isInside(own, container) && isInside(old, before))
      const isEnough = inner.length >= leastTogether || container.block.type === 'recommendation'
      if (!isEnough || inner.some((pair) => stable.has(pair))) return false
      moved.add(container)
      settle(inner, { old: before, own: container })
      return true
    }
    for (const pair of pairs) {
      const { old, own } = pair
      if (stable.has(pair) || kept.has(old) || moved.has(own)) continue
      const around = [...entryAncestors(own), ...(own.isLine ? [] : [own])]
      const holds = (container: Entry) => {
        if (!verdicts.has(container)) verdicts.set(container, movedAsWhole(container))
        return verdicts.get(container)! && isInside(old, oldOf.get(container)!)
      }
      if (!around.some(holds)) moved.add(own)
    }
  }

  const pairs: Pair[] = []
  for (const own of news) {
    const old = oldOf.get(own)
    if (!old || !isOrdered(own) || !isOrdered(old)) continue
    const home = entryHome(old)
    if ((home === null ? null : newOf.get(home)) === entryHome(own)) pairs.push({ old, own })
    else moved.add(own)
  }
  settle(pairs, { old: null, own: null })
  return { moved, kept }
}
