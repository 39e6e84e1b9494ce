import type { Transaction } from 'kysely'
import type { Tables } from '../db/tables.ts'
import { newId } from '../new-id.ts'
import type { Happening } from './told.ts'

/**
 * Says that something has happened, in the transaction that makes it happen: both are stored or neither. Whom it
 * concerns is worked out afterwards (`tell-people.ts`), a moment after the commit. An `id` of one's own makes it a thing
 * that happens once: saying it again says nothing.
 */
export async function tell(
  transaction: Transaction<Tables>,
  { id, programmeId, themeId, by, at, what }: Omit<Happening, 'id'> & { id?: string },
): Promise<void> {
  const { kind, ...detail } = what
  await transaction
    .insertInto('happening')
    .values({
      id: id ?? newId(),
      kind,
      programme_id: programmeId,
      theme_id: themeId,
      by,
      at,
      detail: JSON.stringify(detail),
      told_at: null,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute()
}
