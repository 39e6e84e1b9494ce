import type { Entry } from './draft-entries.ts'
import { type WordBag, wordBag } from './word-bag.ts'

/** What lines say, worked out when it is asked for and then kept. */
export function createEntryTexts() {
  const keys = new Map<Entry, string>()
  const bags = new Map<Entry, WordBag>()
  return {
    /** The same for lines of one type and content. */
    keyOf(entry: Entry): string {
      let key = keys.get(entry)
      if (key === undefined) keys.set(entry, (key = JSON.stringify([entry.block.type, entry.block.content ?? []])))
      return key
    },
    bagOf(entry: Entry): WordBag {
      let bag = bags.get(entry)
      if (bag === undefined) bags.set(entry, (bag = wordBag(entry.block)))
      return bag
    },
  }
}

export type EntryTexts = ReturnType<typeof createEntryTexts>
