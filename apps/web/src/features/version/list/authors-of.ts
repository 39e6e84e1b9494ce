import type { Contribution, Version } from '@plenum/schema/api/version'

/** Who worked on any of the drafts since the version before, who did most first. */
export function authorsOf({ drafts }: Pick<Version, 'drafts'>): Contribution[] {
  const byPerson = Map.groupBy(
    drafts.flatMap(({ authors }) => authors),
    ({ personId }) => personId,
  )
  return [...byPerson.values()]
    .map((all) => ({ ...all[0]!, ...sizeOf(all) }))
    .toSorted((a, b) => b.inserted + b.deleted - a.inserted - a.deleted)
}

/** Characters inserted and deleted in all. */
export function sizeOf(parts: readonly { inserted: number; deleted: number }[]): { inserted: number; deleted: number } {
  return {
    inserted: parts.reduce((sum, part) => sum + part.inserted, 0),
    deleted: parts.reduce((sum, part) => sum + part.deleted, 0),
  }
}
