import type { PersonId, ProgrammeId } from '@plenum/schema/id'
import type { Kysely } from 'kysely'
import type { Tables } from '../../db/tables.ts'

export type NamedPeople = Record<PersonId, { name: string; partners: string[] }>

/** Names of these people, who need not be in the programme any more, and acronyms of their partners in it. */
export async function peopleIn(
  db: Kysely<Tables>,
  programmeId: ProgrammeId,
  personIds: readonly PersonId[],
): Promise<NamedPeople> {
  const ids = [...new Set(personIds)]
  if (ids.length === 0) return {}
  const people = await db.selectFrom('person').select(['id', 'name']).where('id', 'in', ids).execute()
  const partners = await db
    .selectFrom('partner_person')
    .innerJoin('partner', 'partner.id', 'partner_person.partner_id')
    .select(['partner_person.person_id', 'partner.acronym'])
    .where('partner.programme_id', '=', programmeId)
    .where('partner_person.person_id', 'in', ids)
    .orderBy('partner.acronym')
    .execute()
  const acronyms = Map.groupBy(partners, (row) => row.person_id)
  return Object.fromEntries(
    people.map(({ id, name }) => [id, { name, partners: (acronyms.get(id) ?? []).map((row) => row.acronym) }]),
  )
}
