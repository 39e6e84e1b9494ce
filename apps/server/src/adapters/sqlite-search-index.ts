import { sql } from 'kysely'
import type { QueryTerm } from '../search/query-terms.ts'
import type { SearchIndex } from '../search/search-index.ts'

/** In the FTS5 table `search_words`, which keeps no text: `search_entry` has it. */
export function createSqliteSearchIndex(): SearchIndex {
  return {
    async add(transaction, entries) {
      for (const { row, tokens } of entries) {
        const { number } = await transaction
          .insertInto('search_entry')
          .values(row)
          .returning('number')
          .executeTakeFirstOrThrow()
        await sql`
          insert into search_words (rowid, title, body)
          values (${number}, ${tokens.title.join(' ')}, ${tokens.body.join(' ')})
        `.execute(transaction)
      }
    },
    async drop(transaction, sources) {
      for (const { kind, sourceId } of sources) {
        const rows = await transaction
          .deleteFrom('search_entry')
          .where('kind', '=', kind)
          .where('source_id', '=', sourceId)
          .returning('number')
          .execute()
        for (const { number } of rows) {
          await sql`delete from search_words where rowid = ${number}`.execute(transaction)
        }
      }
    },
    matching(terms) {
      const expression = terms.map(expressionOf).join(' AND ')
      return sql`
        select rowid as number, bm25(search_words, 4.0, 1.0) as score from search_words where search_words match ${expression}
      `
    },
  }
}

function expressionOf(term: QueryTerm): string {
  if (term.kind === 'phrase') return quoted(term.words.join(' '))
  const word = term.prefix ? `${quoted(term.word)} *` : quoted(term.word)
  return `(${[word, ...term.stems.map(quoted)].join(' OR ')})`
}

/** Tokens are letters and digits: nothing in them ends the quotation. */
const quoted = (tokens: string) => `"${tokens}"`
