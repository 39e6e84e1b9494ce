import type { PartnerId, PersonId } from '@plenum/schema/id'
import type { Kysely } from 'kysely'
import type { Tables } from '../../db/tables.ts'

/** Whether the person is one of the partner's people. */
export async function belongsTo(db: Kysely<Tables>, personId: PersonId, partnerId: PartnerId): Promise<boolean> {
  const row = await db
    .selectFrom('partner_person')
    .select('person_id')
    .where('partner_id', '=', partnerId)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return row !== undefined
}

/** The partner's people, by name. */
export async function peopleOf(
  db: Kysely<Tables>,
  partnerId: PartnerId,
): Promise<{ personId: PersonId; name: string; represents: boolean }[]> {
  const rows = await db
    .selectFrom('partner_person')
    .innerJoin('person', 'person.id', 'partner_person.person_id')
    .select(['person.id', 'person.name', 'partner_person.represents'])
    .where('partner_person.partner_id', '=', partnerId)
    .orderBy('person.name')
    .orderBy('person.id')
    .execute()
  return rows.map((row) => ({ personId: row.id, name: row.name, represents: row.represents === 1 }))
}
