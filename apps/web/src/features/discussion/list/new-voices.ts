import type { Thread } from '@plenum/schema/api/thread'

/** Who has said something between two states of the discussion, besides the reader; each name once. */
export function newVoices(before: readonly Thread[], after: readonly Thread[], personId: string): string[] {
  const known = new Set(before.flatMap(({ entries }) => entries.map(({ id }) => id)))
  const names = after
    .flatMap(({ entries }) => entries)
    .filter(({ id, author }) => !known.has(id) && author.personId !== personId)
    .map(({ author }) => author.name)
  return [...new Set(names)]
}
