import type { Entry } from './draft-entries.ts'
import { entryAncestors } from './entry-ancestors.ts'
import { isSameKind } from './is-same-kind.ts'
import type { Pairing } from './pairing.ts'

/** Share of both containers' lines that must have stayed together for them to be the same one. */
const leastShare = 0.5

/** How many lines are in each container. */
function lineCounts(entries: readonly Entry[]): (container: Entry) => number {
  const upTo = [0]
  for (const { isLine } of entries) upTo.push(upTo.at(-1)! + Number(isLine))
  return ({ index, end }) => upTo[end]! - upTo[index]!
}

/** For each container around a line the one around its pair that is as many of its kind away. */
function* opposites(old: Entry, own: Entry): Generator<[Entry, Entry]> {
  const around = entryAncestors(old).reverse()
  for (const container of entryAncestors(own).reverse()) {
    const at = around.findIndex(({ block }) => isSameKind(block.type, container.block.type))
    if (at >= 0) yield [around.splice(at, 1)[0]!, container]
  }
}

/** Pairs containers whose ids do not tell by their lines, then the parts of recommendations by what they are. */
export function pairContainers(olds: readonly Entry[], news: readonly Entry[], { oldOf, newOf, pair }: Pairing): void {
  const isAnyFree = (line: Entry) => entryAncestors(line).some((container) => !oldOf.has(container))
  const votes = new Map<Entry, Map<Entry, number>>()
  for (const own of news) {
    const old = oldOf.get(own)
    if (!own.isLine || !old || !isAnyFree(own)) continue
    for (const [before, after] of opposites(old, own)) {
      if (newOf.has(before) || oldOf.has(after)) continue
      const known = votes.get(after) ?? new Map<Entry, number>()
      votes.set(after, known.set(before, (known.get(before) ?? 0) + 1))
    }
  }
  const [oldLines, newLines] = [lineCounts(olds), lineCounts(news)]
  const ranked = [...votes].flatMap(([own, known]) => [...known].map(([old, count]) => ({ old, own, count })))
  for (const { old, own, count } of ranked.sort((a, b) => b.count - a.count)) {
    if (newOf.has(old) || oldOf.has(own)) continue
    if (count >= leastShare * Math.max(oldLines(old), newLines(own))) pair(old, own)
  }
  const oldParts = Map.groupBy(olds, ({ parent }) => parent)
  for (const own of news) {
    const recommendation = own.parent?.block.type === 'recommendation' ? oldOf.get(own.parent) : undefined
    if (own.isLine || !recommendation || oldOf.has(own)) continue
    const isOpposite = (part: Entry) => part.block.type === own.block.type && !newOf.has(part)
    const part = oldParts.get(recommendation)?.find(isOpposite)
    if (part) pair(part, own)
  }
}
