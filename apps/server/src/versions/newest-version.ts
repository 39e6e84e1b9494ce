import type { ThemeId } from '@plenum/schema/id'
import type { Kysely } from 'kysely'
import type { Tables } from '../db/tables.ts'

export type NewestVersion = { id: string; number: number; hash: string; taken_at: number }

/** The theme's last version; null before the first. */
export async function newestVersion(db: Kysely<Tables>, themeId: ThemeId): Promise<NewestVersion | null> {
  const row = await db
    .selectFrom('version')
    .select(['id', 'number', 'hash', 'taken_at'])
    .where('theme_id', '=', themeId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}
