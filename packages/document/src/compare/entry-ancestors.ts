import type { Entry } from './draft-entries.ts'

/** The containers around an entry, outermost first. */
export function entryAncestors(entry: Entry): Entry[] {
  const ancestors: Entry[] = []
  for (let at = entry.parent; at; at = at.parent) ancestors.push(at)
  return ancestors.reverse()
}
