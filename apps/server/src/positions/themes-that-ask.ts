import type { PersonId, ThemeId } from '@plenum/schema/id'
import type { Kysely } from 'kysely'
import type { Tables } from '../db/tables.ts'

/** Those of the themes that are in validation and wait for the answer of a partner that this person represents. */
export async function themesThatAsk(
  db: Kysely<Tables>,
  personId: PersonId,
  themeIds: readonly ThemeId[],
): Promise<Set<ThemeId>> {
  if (themeIds.length === 0) return new Set()
  const rows = await db
    .selectFrom('validation')
    .innerJoin('theme', 'theme.id', 'validation.theme_id')
    .innerJoin('partner', 'partner.programme_id', 'theme.programme_id')
    .innerJoin('partner_person', 'partner_person.partner_id', 'partner.id')
    .leftJoin('answer', (join) =>
      join.onRef('answer.validation_id', '=', 'validation.id').onRef('answer.partner_id', '=', 'partner.id'),
    )
    .select('theme.id')
    .distinct()
    .where('theme.id', 'in', themeIds)
    .where('validation.closed_at', 'is', null)
    .where('partner.left_at', 'is', null)
    .where('partner_person.person_id', '=', personId)
    .where('partner_person.represents', '=', 1)
    .where((eb) => eb.or([eb('answer.state', 'is', null), eb('answer.state', '!=', 'submitted')]))
    .execute()
  return new Set(rows.map((row) => row.id))
}
