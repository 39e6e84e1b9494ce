import type { ProgrammeId } from '@plenum/schema/id'
import type { Transaction } from 'kysely'
import type { Tables } from './tables.ts'

/**
 * Makes transactions over one programme take turns until the first of them ends. For rules over several rows (the last
 * organiser, an acronym used once), which two transactions side by side would each find kept. An update of the row is
 * the row lock that SQLite and PostgreSQL share.
 */
export async function lockProgramme(transaction: Transaction<Tables>, programmeId: ProgrammeId): Promise<void> {
  await transaction
    .updateTable('programme')
    .set((eb) => ({ id: eb.ref('id') }))
    .where('id', '=', programmeId)
    .execute()
}
