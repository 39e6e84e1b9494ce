import type { SearchHit } from '@plenum/schema/api/search'
import { languages } from '@plenum/schema/language'
import type { Kysely } from 'kysely'
import { z } from 'zod'
import type { Tables } from '../../db/tables.ts'
import { markWords, passageWith } from '../../search/marked-words.ts'
import type { QueryTerm } from '../../search/query-terms.ts'
import { languagesOfEntry } from '../../search/search-entry.ts'
import type { ServerDeps } from '../../server-deps.ts'
import type { SearchScope } from './scope.ts'
import type { Shown } from './what-may-be-shown.ts'

const languageColumn = z.enum(languages)

/** Hits with the words marked that were asked for. */
export async function showHits(
  { db }: Pick<ServerDeps, 'db'>,
  scope: SearchScope,
  shown: readonly Shown[],
  terms: readonly QueryTerm[],
): Promise<SearchHit[]> {
  const texts = await textsOf(db, shown)
  const versions = await versionsOf(db, shown)
  return shown.flatMap(({ candidate, said }) => {
    const text = texts.get(candidate.number)
    const programme = scope.programmes.get(candidate.programme_id)
    if (text === undefined || programme === undefined) return []
    const theme = candidate.theme_id === null ? undefined : scope.themes.get(candidate.theme_id)
    const of = languagesOfEntry(candidate.language)
    return [
      {
        kind: candidate.kind,
        id: candidate.source_id,
        programme: { id: candidate.programme_id, name: programme.name },
        theme:
          candidate.theme_id === null || theme === undefined ? null : { id: candidate.theme_id, title: theme.title },
        language: candidate.language,
        title: markWords(text.title, terms, of),
        // What was said is taken from where it stands, not from the index.
        passage: passageWith(said?.text ?? text.text, terms, of),
        thread:
          said === null
            ? null
            : { id: said.thread.id, language: languageOfDocument(said.thread.document_id), author: said.author },
        version: versions.get(candidate.source_id) ?? null,
        at: candidate.at === null ? null : new Date(candidate.at).toISOString(),
      },
    ]
  })
}

/** A document is named `<themeId>.<language>`. */
function languageOfDocument(documentId: string | null) {
  return documentId === null ? null : languageColumn.parse(documentId.slice(documentId.lastIndexOf('.') + 1))
}

async function textsOf(db: Kysely<Tables>, shown: readonly Shown[]) {
  if (shown.length === 0) return new Map<number, never>()
  const rows = await db
    .selectFrom('search_entry')
    .select(['number', 'title', 'text'])
    .where(
      'number',
      'in',
      shown.map(({ candidate }) => candidate.number),
    )
    .execute()
  return new Map(rows.map((row) => [row.number, row]))
}

async function versionsOf(db: Kysely<Tables>, shown: readonly Shown[]): Promise<Map<string, SearchHit['version']>> {
  const ids = shown.filter(({ candidate }) => candidate.kind === 'version').map(({ candidate }) => candidate.source_id)
  if (ids.length === 0) return new Map()
  const rows = await db.selectFrom('version').select(['id', 'number', 'label', 'kind']).where('id', 'in', ids).execute()
  return new Map(rows.map(({ id, number, label, kind }) => [id, { number, label, final: kind === 'frozen' }]))
}
