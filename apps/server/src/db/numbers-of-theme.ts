import type { PermanentNumbers } from '@plenum/document/recommendations'
import type { ThemeId } from '@plenum/schema/id'
import type { Kysely } from 'kysely'
import type { Tables } from './tables.ts'

/** The permanent numbers of a theme's recommendations; none before it was made final for the first time. */
export async function numbersOfTheme(db: Kysely<Tables>, themeId: ThemeId): Promise<PermanentNumbers> {
  const rows = await db
    .selectFrom('recommendation_number')
    .select(['recommendation_id', 'number'])
    .where('theme_id', '=', themeId)
    .execute()
  return Object.fromEntries(rows.map((row) => [row.recommendation_id, row.number]))
}
