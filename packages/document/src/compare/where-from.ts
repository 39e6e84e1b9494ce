import type { ComparedItem } from './draft-comparison.ts'
import type { Entry } from './draft-entries.ts'
import { entryAncestors } from './entry-ancestors.ts'
import type { Moves } from './find-moved.ts'
import type { Pairing } from './pairing.ts'
import type { RecommendationIndex } from './recommendation-index.ts'

type Source = { olds: readonly Entry[]; pairing: Pairing; moves: Moves; before: RecommendationIndex }

/** Tells where a block of the earlier draft stood whose item is now at an index; `keys` are those of the lines' items. */
export function createWhereFrom(
  { olds, pairing, moves, before }: Source,
  items: readonly ComparedItem[],
  keys: ReadonlyMap<Entry, string>,
) {
  const order = new Map(items.map(({ key }, at) => [key, at]))
  const lines = olds.filter(({ isLine }) => isLine)
  const movedOld = new Set([...moves.moved].map((own) => pairing.oldOf.get(own)))
  const lastLineBefore = (old: Entry, isWanted: (line: Entry) => boolean): string | null => {
    const line = lines.findLast((each) => each.index < old.index && isWanted(each))
    return line ? keys.get(line)! : null
  }
  return (old: Entry, at: number): NonNullable<ComparedItem['movedFrom']> => {
    const { recommendation, part } = before(old)
    const scope = entryAncestors(old).findLast((container) => movedOld.has(container)) ?? null
    // What moved, too, does not tell which way this went.
    const stable = lastLineBefore(old, (line) => moves.kept.get(line) === scope)
    return {
      after: lastLineBefore(old, () => true),
      wentUp: stable !== null && order.get(stable)! > at,
      recommendationId: recommendation?.id ?? null,
      part,
    }
  }
}
