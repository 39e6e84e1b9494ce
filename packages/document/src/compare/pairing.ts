import type { Entry } from './draft-entries.ts'

/** Which blocks of two drafts are the same one; one to one, lines with lines and containers with containers. */
export function createPairing() {
  const oldOf = new Map<Entry, Entry>()
  const newOf = new Map<Entry, Entry>()
  return {
    /** From the later draft to the earlier. */
    oldOf,
    /** From the earlier draft to the later. */
    newOf,
    pair(old: Entry, own: Entry): void {
      oldOf.set(own, old)
      newOf.set(old, own)
    },
    part(old: Entry, own: Entry): void {
      oldOf.delete(own)
      newOf.delete(old)
    },
    /** Ends of lines that were split, with the line that kept the beginning; all of the later draft. */
    headOf: new Map<Entry, Entry>(),
    /** Lines of the earlier draft with the one of the later draft that they were joined to. */
    joinedTo: new Map<Entry, Entry>(),
  }
}

export type Pairing = ReturnType<typeof createPairing>
