import { plainReport } from '@plenum/document/report/report-inline'
import { activitySchema } from '@plenum/schema/api/calendar'
import { languages } from '@plenum/schema/language'
import { type LocalizedInput, readLocalized } from '../../db/localized-column.ts'
import type { ServerDeps } from '../../server-deps.ts'
import type { SearchEntry } from '../search-entry.ts'

type Deps = Pick<ServerDeps, 'db'>

/** What a record says: per language, and what is the same in all of them. */
type Record = {
  programmeId: string
  themeId?: string
  at?: number
  title: LocalizedInput
  texts: LocalizedInput[]
  common?: string[]
}

export async function themeEntries({ db }: Deps, id: string): Promise<SearchEntry[]> {
  const row = await db
    .selectFrom('theme')
    .select(['programme_id', 'title', 'summary'])
    .where('id', '=', id)
    .where('deleted_at', 'is', null)
    .executeTakeFirst()
  if (row === undefined) return []
  const title = readLocalized(row.title)
  return perLanguage({ programmeId: row.programme_id, themeId: id, title, texts: [readLocalized(row.summary)] })
}

export async function activityEntries({ db }: Deps, id: string): Promise<SearchEntry[]> {
  const row = await db.selectFrom('activity').selectAll().where('id', '=', id).executeTakeFirst()
  if (row === undefined) return []
  const heard = activitySchema.shape.heard.parse(JSON.parse(row.heard))
  return perLanguage({
    programmeId: row.programme_id,
    at: row.starts_at,
    title: readLocalized(row.title),
    texts: [readLocalized(row.place), withoutMarks(readLocalized(row.report))],
    common: heard.map(({ name, organisation, capacity }) => [name, organisation, capacity].filter(Boolean).join(', ')),
  })
}

export async function eventEntries({ db }: Deps, id: string): Promise<SearchEntry[]> {
  const row = await db.selectFrom('event').selectAll().where('id', '=', id).executeTakeFirst()
  if (row === undefined) return []
  return perLanguage({
    programmeId: row.programme_id,
    at: row.starts_at,
    title: readLocalized(row.title),
    texts: [readLocalized(row.place), readLocalized(row.chair), withoutMarks(readLocalized(row.agenda))],
  })
}

export async function partnerEntries({ db }: Deps, id: string): Promise<SearchEntry[]> {
  const row = await db
    .selectFrom('partner')
    .select(['programme_id', 'name', 'description', 'acronym'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (row === undefined) return []
  return perLanguage({
    programmeId: row.programme_id,
    title: readLocalized(row.name),
    texts: [readLocalized(row.description)],
    common: [row.acronym],
  })
}

export async function challengeEntries({ db }: Deps, id: string): Promise<SearchEntry[]> {
  const row = await db
    .selectFrom('challenge')
    .select(['programme_id', 'title', 'description'])
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  if (row === undefined) return []
  const title = readLocalized(row.title)
  return perLanguage({ programmeId: row.programme_id, title, texts: [readLocalized(row.description)] })
}

/** In each language in which it says something; what is the same in all of them belongs to each. */
function perLanguage({ programmeId, themeId, at, title, texts, common = [] }: Record): SearchEntry[] {
  return languages
    .map((language) => ({
      programmeId,
      themeId: themeId ?? null,
      threadId: null,
      language,
      title: title[language] ?? '',
      text: [...texts.map((text) => text[language] ?? ''), ...common].filter((text) => text !== '').join('\n\n'),
      at: at ?? null,
      seq: null,
    }))
    .filter(({ language }) => [title, ...texts].some((text) => (text[language] ?? '') !== ''))
}

function withoutMarks(text: LocalizedInput): LocalizedInput {
  return Object.fromEntries(languages.map((language) => [language, plainReport(text[language] ?? '')]))
}
