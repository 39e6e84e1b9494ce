import type { PersonId, ProgrammeId } from '@plenum/schema/id'
import type { Language } from '@plenum/schema/language'
import type { Transaction } from 'kysely'
import { newId } from '../new-id.ts'
import { type LocalizedInput, localizedColumn } from './localized-column.ts'
import type { Tables } from './tables.ts'

export type NewProgramme = {
  name: LocalizedInput
  description: LocalizedInput
  /** The first is the one that new themes start in. */
  languages: readonly Language[]
  timeZone: string
}

/** Opens a programme with its organisers, of whom there must be one: nobody else could let anyone in. */
export async function insertProgramme(
  transaction: Transaction<Tables>,
  programme: NewProgramme,
  organiserIds: readonly [PersonId, ...PersonId[]],
  now: number,
): Promise<ProgrammeId> {
  const id = newId()
  await transaction
    .insertInto('programme')
    .values({
      id,
      name: localizedColumn(programme.name),
      description: localizedColumn(programme.description),
      languages: JSON.stringify(programme.languages),
      time_zone: programme.timeZone,
      created_at: now,
    })
    .execute()
  await transaction
    .insertInto('programme_member')
    .values(organiserIds.map((person_id) => ({ programme_id: id, person_id, role: 'organiser', joined_at: now })))
    .execute()
  return id
}
