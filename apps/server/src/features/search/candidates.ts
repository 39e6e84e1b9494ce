import { type SearchKind, searchKinds } from '@plenum/schema/search'
import { type Language, languages } from '@plenum/schema/language'
import { sql } from 'kysely'
import { z } from 'zod'
import { type QueryTerm, termsIn } from '../../search/query-terms.ts'
import type { ServerDeps } from '../../server-deps.ts'
import { type SearchScope, themesWith } from './scope.ts'

const kindColumn = z.enum(searchKinds)
const languageColumn = z.enum(languages).nullable()

/** An entry in which the words were found, with what it depends on whether it may be shown. */
export type Candidate = Awaited<ReturnType<typeof readCandidates>>[number]

type Asked = {
  terms: readonly QueryTerm[]
  kind: SearchKind | null
  /** Of who searches: what is found only by the forms of another one comes last. */
  language: Language | null
  limit: number
}

/** What belongs to a programme as a whole, or is known of a theme to all its members. */
const open: readonly SearchKind[] = ['theme', 'activity', 'event', 'partner', 'challenge']

/**
 * The entries that meet all terms, best first, in what this person may read as far as the database can tell; each is
 * looked at once more before it is shown. The same words in a draft and in its versions follow one another, the draft
 * first.
 */
export async function readCandidates(
  { db, searchIndex }: Pick<ServerDeps, 'db' | 'searchIndex'>,
  scope: SearchScope,
  { terms, kind, language, limit }: Asked,
) {
  const wanted = (kinds: readonly SearchKind[]) => kinds.filter((each) => kind === null || each === kind)
  const readable = themesWith(scope, 'draft.read')
  const comparable = themesWith(scope, 'version.compare')
  const near = sql<{ number: number }>`(${searchIndex.matching(language === null ? terms : termsIn(terms, language))})`
  const rows = await db
    .selectFrom(sql<{ number: number; score: number }>`(${searchIndex.matching(terms)})`.as('found'))
    .innerJoin('search_entry', 'search_entry.number', 'found.number')
    .leftJoin('thread', 'thread.id', 'search_entry.thread_id')
    .select(['search_entry.number', 'search_entry.kind', 'search_entry.source_id', 'search_entry.programme_id'])
    .select(['search_entry.theme_id', 'search_entry.language', 'search_entry.hash', 'search_entry.at'])
    .where((eb) =>
      eb.or([
        eb.and([
          eb('search_entry.kind', 'in', [...wanted(open), 'none']),
          eb('search_entry.programme_id', 'in', [...scope.programmes.keys(), '']),
        ]),
        eb.and([
          eb('search_entry.kind', 'in', [...wanted(['draft']), 'none']),
          eb('search_entry.theme_id', 'in', [...readable, '']),
        ]),
        eb.and([
          eb('search_entry.kind', 'in', [...wanted(['version']), 'none']),
          eb('search_entry.theme_id', 'in', [...comparable, '']),
        ]),
        eb.and([
          eb('search_entry.kind', 'in', [...wanted(['comment']), 'none']),
          eb('search_entry.theme_id', 'in', [...readable, '']),
          eb.or([
            eb('thread.visibility', '=', 'theme'),
            eb('thread.author_id', '=', scope.personId),
            eb('thread.partner_id', 'in', [...scope.partnerIds, '']),
          ]),
        ]),
      ]),
    )
    .orderBy(sql`case when found.number in (select near.number from ${near} as near) then 0 else 1 end`)
    .orderBy('found.score')
    .orderBy(sql`case search_entry.kind when 'version' then 1 else 0 end`)
    .orderBy('search_entry.at', 'desc')
    .orderBy('search_entry.number')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    ...row,
    kind: kindColumn.parse(row.kind),
    language: languageColumn.parse(row.language),
  }))
}
