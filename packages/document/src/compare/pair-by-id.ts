import type { Entry } from './draft-entries.ts'
import { isSameKind } from './is-same-kind.ts'
import type { Pairing } from './pairing.ts'

/** Pairs blocks of one id; a line that became a heading is the same line, a list of another type the same list. */
export function pairById(olds: readonly Entry[], news: readonly Entry[], { pair }: Pairing): void {
  const byId = new Map(olds.flatMap((old) => (old.id === null ? [] : [[old.id, old]])))
  for (const own of news) {
    const old = own.id === null ? undefined : byId.get(own.id)
    if (old && isSameKind(old.block.type, own.block.type)) pair(old, own)
  }
}
