import type { SearchKind } from '@plenum/schema/search'
import type { Insertable, RawBuilder, Transaction } from 'kysely'
import type { Tables } from '../db/tables.ts'
import type { QueryTerm } from './query-terms.ts'

/** What changed: a draft, a version, something said, or a record. */
export type SearchSource = { kind: SearchKind; sourceId: string }

/** Tokens of letters and digits only, in order. */
export type EntryTokens = { title: readonly string[]; body: readonly string[] }

export type IndexedEntry = { row: Insertable<Tables['search_entry']>; tokens: EntryTokens }

/**
 * Where entries are found by their words. What an entry is stands in the table `search_entry`, under a number; how its
 * words are kept is each database's own: FTS5 in SQLite, a tsvector in PostgreSQL. Words come folded and with their
 * stems, so that both databases find the same.
 */
export type SearchIndex = {
  add(transaction: Transaction<Tables>, entries: readonly IndexedEntry[]): Promise<void>
  /** All entries of these sources; those that have none are no fault. */
  drop(transaction: Transaction<Tables>, sources: readonly SearchSource[]): Promise<void>
  /**
   * A query that answers the numbers of the entries in which all terms are met, each with a score: the lower the nearer.
   * A word in the title counts more. `terms` has one at least.
   */
  matching(terms: readonly QueryTerm[]): RawBuilder<{ number: number; score: number }>
}
