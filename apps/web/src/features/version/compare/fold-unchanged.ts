import type { ComparedItem } from '@plenum/document/compare/draft-comparison'

/** A block to be shown, or blocks that are the same on both sides and stand behind a button until they are asked for. */
export type Stretch = { kind: 'item'; item: ComparedItem } | { kind: 'folded'; key: string; items: ComparedItem[] }

/** Fewer take no more room than the button. */
const worthFolding = 2

const isHeading = ({ type }: ComparedItem) => type === 'heading' || type === 'recommendationTitle'

/** Folds what did not change, all but the headings, which say where one is. */
export function foldUnchanged(items: readonly ComparedItem[]): Stretch[] {
  const stretches: Stretch[] = []
  for (const item of items) {
    const last = stretches.at(-1)
    if (item.change !== 'same' || isHeading(item)) stretches.push({ kind: 'item', item })
    else if (last?.kind === 'folded') last.items.push(item)
    else stretches.push({ kind: 'folded', key: item.key, items: [item] })
  }
  return stretches.flatMap((stretch): Stretch[] =>
    stretch.kind === 'folded' && stretch.items.length < worthFolding
      ? stretch.items.map((item) => ({ kind: 'item', item }))
      : [stretch],
  )
}
