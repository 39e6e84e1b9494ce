import { searchKinds } from '@plenum/schema/search'
import type { SearchView } from './search-view.ts'

/** What an address asks for: a kind that there is not is all of them. */
export function readView({ kind, ...rest }: { q?: string; kind?: string; programme?: string }): SearchView {
  const known = searchKinds.find((each) => each === kind)
  return known === undefined ? rest : { ...rest, kind: known }
}
