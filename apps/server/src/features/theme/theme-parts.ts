import { type Draft, draftSchema } from '@plenum/schema/api/theme'
import type { ThemeId } from '@plenum/schema/id'
import { languages } from '@plenum/schema/language'
import type { Kysely } from 'kysely'
import type { Tables } from '../../db/tables.ts'

const languageColumn = draftSchema.shape.language

/** The drafts of these themes, in the order in which languages are offered. */
export async function draftsByTheme(db: Kysely<Tables>, themeIds: readonly ThemeId[]): Promise<Map<ThemeId, Draft[]>> {
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
export async function leadsByTheme(db: Kysely<Tables>, themeIds: readonly ThemeId[]): Promise<Map<ThemeId, string[]>> {
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

function inOrderOfLanguages(a: Draft, b: Draft): number {
  return languages.indexOf(a.language) - languages.indexOf(b.language)
}
