import { sql } from 'kysely'
import type { QueryTerm } from '../search/query-terms.ts'
import type { SearchIndex } from '../search/search-index.ts'

/** What PostgreSQL counts up to within a text; further words are all the last one. */
const lastPosition = 16_383

/**
 * In the column `search_entry.words`. Vectors and queries are put together here rather than by a parser of PostgreSQL,
 * which takes words apart otherwise than FTS5 does, and by the locale of its database.
 */
export function createPostgresSearchIndex(): SearchIndex {
  return {
    async add(transaction, entries) {
      if (entries.length === 0) return
      const rows = entries.map(({ row, tokens: { title, body } }) => ({
        ...row,
        words: sql`${vector(title, 'A')}::tsvector || ${vector(body, 'B')}::tsvector`,
      }))
      await transaction.insertInto('search_entry').values(rows).execute()
    },
    async drop(transaction, sources) {
      if (sources.length === 0) return
      await transaction
        .deleteFrom('search_entry')
        .where((eb) =>
          eb.or(sources.map(({ kind, sourceId }) => eb.and([eb('kind', '=', kind), eb('source_id', '=', sourceId)]))),
        )
        .execute()
    },
    matching(terms) {
      const query = terms.map(queryOf).join(' & ')
      return sql`
        select number, -ts_rank('{0.1, 0.2, 0.4, 1.0}', words, ${query}::tsquery) as score
        from search_entry where words @@ ${query}::tsquery
      `
    },
  }
}

function vector(tokens: readonly string[], weight: 'A' | 'B'): string {
  return tokens.map((token, index) => `'${token}':${Math.min(index + 1, lastPosition)}${weight}`).join(' ')
}

function queryOf(term: QueryTerm): string {
  if (term.kind === 'phrase') return `(${term.words.map(quoted).join(' <-> ')})`
  const word = term.prefix ? `${quoted(term.word)}:*` : quoted(term.word)
  return `(${[word, ...term.stems.map(quoted)].join(' | ')})`
}

/** Tokens are letters and digits: nothing in them ends the quotation. */
const quoted = (token: string) => `'${token}'`
