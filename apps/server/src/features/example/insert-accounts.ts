import type { ProgrammeId } from '@plenum/schema/id'
import type { Transaction } from 'kysely'
import type { Tables } from '../../db/tables.ts'
import type { MadeAccount } from './example-accounts.ts'
import { type ContentIds, named } from './insert-content.ts'

/** Gives the accounts their places: in the programme, in the working groups, in their partners. */
export async function insertAccounts(
  transaction: Transaction<Tables>,
  { programmeId, partnerIds, themeIds }: ContentIds & { programmeId: ProgrammeId },
  accounts: readonly MadeAccount[],
  now: number,
): Promise<void> {
  for (const { personId, programmeRole, themeRole, partner, represents } of accounts) {
    await transaction
      .insertInto('programme_member')
      .values({ programme_id: programmeId, person_id: personId, role: programmeRole, joined_at: now })
      .onConflict((conflict) => conflict.columns(['programme_id', 'person_id']).doNothing())
      .execute()
    if (themeRole !== null) {
      await transaction
        .insertInto('theme_member')
        .values([...themeIds.values()].map((theme_id) => ({ theme_id, person_id: personId, role: themeRole })))
        .execute()
    }
    for (const partner_id of named(partnerIds, partner === null ? [] : [partner])) {
      await transaction
        .insertInto('partner_person')
        .values({ partner_id, person_id: personId, represents: represents ? 1 : 0 })
        .execute()
    }
  }
}
