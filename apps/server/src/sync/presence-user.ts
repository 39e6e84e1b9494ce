import type { PersonId, ProgrammeId } from '@plenum/schema/id'
import type { PresenceUser } from '@plenum/sync/presence'
import type { Kysely } from 'kysely'
import type { Tables } from '../db/tables.ts'

/** Colours of the interface's palette for people. */
const COLOURS = 8

/** Who this person is to the others in the programme; the same colour everywhere and for everyone. */
export async function presenceUser(
  db: Kysely<Tables>,
  personId: PersonId,
  programmeId: ProgrammeId,
): Promise<PresenceUser> {
  const person = await db.selectFrom('person').select('name').where('id', '=', personId).executeTakeFirstOrThrow()
  const partner = await db
    .selectFrom('partner_person')
    .innerJoin('partner', 'partner.id', 'partner_person.partner_id')
    .select('partner.acronym')
    .where('partner_person.person_id', '=', personId)
    .where('partner.programme_id', '=', programmeId)
    .orderBy('partner.acronym')
    .executeTakeFirst()
  return { personId, name: person.name, partner: partner?.acronym ?? '', colour: colourOf(personId) }
}

/** FNV-1a over the id, 32 bits. */
function colourOf(personId: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < personId.length; index++) {
    hash = Math.imul(hash ^ personId.charCodeAt(index), 0x01000193) >>> 0
  }
  return hash % COLOURS
}
