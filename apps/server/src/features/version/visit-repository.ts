import type { DocumentId, PersonId, ThemeId } from '@plenum/schema/id'
import type { Kysely } from 'kysely'
import { z } from 'zod'
import type { Tables } from '../../db/tables.ts'

/** The last row of each draft's log. */
export type Heads = Record<DocumentId, number>

const headsColumn = z.record(z.string(), z.int())

/** What somebody had seen of a theme when their visit before this one ended; null before the second. */
export async function headsBefore(
  db: Kysely<Tables>,
  themeId: ThemeId,
  personId: PersonId,
): Promise<{ at: number; heads: Heads } | null> {
  const visit = await findVisit(db, themeId, personId)
  if (visit === undefined || visit.before_at === null || visit.before_heads === null) return null
  return { at: visit.before_at, heads: headsColumn.parse(JSON.parse(visit.before_heads)) }
}

export function findVisit(db: Kysely<Tables>, themeId: ThemeId, personId: PersonId) {
  return db
    .selectFrom('theme_visit')
    .selectAll()
    .where('theme_id', '=', themeId)
    .where('person_id', '=', personId)
    .executeTakeFirst()
}

export async function putVisit(db: Kysely<Tables>, visit: Tables['theme_visit']): Promise<void> {
  const { theme_id: _theme, person_id: _person, ...columns } = visit
  await db
    .insertInto('theme_visit')
    .values(visit)
    .onConflict((conflict) => conflict.columns(['theme_id', 'person_id']).doUpdateSet(columns))
    .execute()
}
