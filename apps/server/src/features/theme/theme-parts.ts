import { type Draft, draftSchema } from '@plenum/schema/api/theme'
import type { PersonId, ThemeId } from '@plenum/schema/id'
import { languages } from '@plenum/schema/language'
import type { Kysely } from 'kysely'
import type { Tables } from '../../db/tables.ts'
import { themesThatAsk } from '../../positions/themes-that-ask.ts'
import type { ThemeParts } from './to-theme.ts'

const languageColumn = draftSchema.shape.language

/** What of these themes is in tables of its own, as this person sees it. */
export async function partsByTheme(
  db: Kysely<Tables>,
  personId: PersonId,
  themeIds: readonly ThemeId[],
): Promise<(themeId: ThemeId) => ThemeParts> {
  const [drafts, leads] = [await draftsByTheme(db, themeIds), await leadsByTheme(db, themeIds)]
  const numbers = await numbersByTheme(db, themeIds)
  const asking = await themesThatAsk(db, personId, themeIds)
  return (themeId) => ({
    drafts: drafts.get(themeId) ?? [],
    leadPartnerIds: leads.get(themeId) ?? [],
    numbers: numbers.get(themeId) ?? {},
    asks: asking.has(themeId),
  })
}

/** The drafts of these themes, in the order in which languages are offered. */
async function draftsByTheme(db: Kysely<Tables>, themeIds: readonly ThemeId[]): Promise<Map<ThemeId, Draft[]>> {
  if (themeIds.length === 0) return new Map()
  const rows = await db.selectFrom('draft').selectAll().where('theme_id', 'in', themeIds).execute()
  const drafts = Map.groupBy(
    rows.map((row) => ({
      themeId: row.theme_id,
      draft: {
        documentId: row.document_id,
        language: languageColumn.parse(row.language),
        recommendations: row.recommendations,
        words: row.words,
        updatedAt: new Date(row.updated_at).toISOString(),
      },
    })),
    (row) => row.themeId,
  )
  return new Map(
    [...drafts].map(([themeId, group]) => [themeId, group.map((row) => row.draft).sort(inOrderOfLanguages)]),
  )
}

/** Ids of the partners that lead these themes. */
async function leadsByTheme(db: Kysely<Tables>, themeIds: readonly ThemeId[]): Promise<Map<ThemeId, string[]>> {
  if (themeIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('theme_partner')
    .innerJoin('partner', 'partner.id', 'theme_partner.partner_id')
    .select(['theme_partner.theme_id', 'theme_partner.partner_id'])
    .where('theme_partner.theme_id', 'in', themeIds)
    .orderBy('partner.acronym')
    .execute()
  const leads = Map.groupBy(rows, (row) => row.theme_id)
  return new Map([...leads].map(([themeId, group]) => [themeId, group.map((row) => row.partner_id)]))
}

/** The permanent numbers of recommendations by their ids. */
async function numbersByTheme(
  db: Kysely<Tables>,
  themeIds: readonly ThemeId[],
): Promise<Map<ThemeId, Record<string, number>>> {
  if (themeIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('recommendation_number')
    .selectAll()
    .where('theme_id', 'in', themeIds)
    .orderBy('number')
    .execute()
  const numbers = Map.groupBy(rows, (row) => row.theme_id)
  return new Map(
    [...numbers].map(([themeId, group]) => [
      themeId,
      Object.fromEntries(group.map((row) => [row.recommendation_id, row.number])),
    ]),
  )
}

function inOrderOfLanguages(a: Draft, b: Draft): number {
  return languages.indexOf(a.language) - languages.indexOf(b.language)
}
