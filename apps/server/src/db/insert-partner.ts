import type { PartnerId, ProgrammeId } from '@plenum/schema/id'
import type { Kysely } from 'kysely'
import { newId } from '../new-id.ts'
import { type LocalizedInput, localizedColumn } from './localized-column.ts'
import type { Tables } from './tables.ts'

export type NewPartner = {
  kind: 'key-partner' | 'stakeholder'
  acronym: string
  name: LocalizedInput
  description: LocalizedInput
  /** Calendar date, YYYY-MM-DD. */
  since: string
}

/** The new partner's id, or null when the programme has a partner with this acronym. */
export async function insertPartner(
  db: Kysely<Tables>,
  programmeId: ProgrammeId,
  partner: NewPartner,
  now: number,
): Promise<PartnerId | null> {
  const row = await db
    .insertInto('partner')
    .values({
      id: newId(),
      programme_id: programmeId,
      kind: partner.kind,
      acronym: partner.acronym,
      name: localizedColumn(partner.name),
      description: localizedColumn(partner.description),
      since: partner.since,
      created_at: now,
    })
    .onConflict((conflict) => conflict.columns(['programme_id', 'acronym']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id ?? null
}
