import type { Generated } from 'kysely'

/** The tables of the search, in the types of `Tables`. All of it can be made anew from the others. */
export type SearchTables = {
  search_entry: SearchEntryTable
  search_stale: SearchStaleTable
}

/** What one finds: a record in one language, or a section of a text. The words themselves: `SearchIndex`. */
type SearchEntryTable = {
  number: Generated<number>
  kind: string
  /** Of the document, version, entry of a thread, or other record. */
  source_id: string
  programme_id: string
  theme_id: string | null
  thread_id: string | null
  /** Null: in whatever language its author writes. */
  language: string | null
  title: string
  text: string
  /** SHA-256 of both, hex: the same words in a draft and in its versions are found once. */
  hash: string
  /** When it was said or taken, or begins; milliseconds since 1970. */
  at: number | null
  /** Of a draft: the row of the log up to which it was read. */
  seq: number | null
}

/** What changed since it was indexed; written by triggers, in the transaction of the change. */
type SearchStaleTable = {
  kind: string
  source_id: string
  /** Another with every change. */
  stamp: number
}
