import type { PersonId, ProgrammeId } from '@plenum/schema/id'
import { type ProgrammeRole, programmeRoles } from '@plenum/schema/role'
import type { Kysely } from 'kysely'
import { z } from 'zod'
import { AppError } from './app-error.ts'
import type { Tables } from './db/tables.ts'
import { notFound } from './not-found.ts'

const roleColumn = z.enum(programmeRoles)

/** The person's role in the programme; refuses with 'not-found' whoever is not in it, as if it did not exist. */
export async function requireMember(
  db: Kysely<Tables>,
  personId: PersonId,
  programmeId: ProgrammeId,
): Promise<ProgrammeRole> {
  const row = await db
    .selectFrom('programme_member')
    .select('role')
    .where('programme_id', '=', programmeId)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  if (row === undefined) throw notFound()
  return roleColumn.parse(row.role)
}

/** As `requireMember`, and refuses with 'not-allowed' a member who is not an organiser. */
export async function requireOrganiser(
  db: Kysely<Tables>,
  personId: PersonId,
  programmeId: ProgrammeId,
): Promise<void> {
  const role = await requireMember(db, personId, programmeId)
  if (role !== 'organiser') throw new AppError('not-allowed', 'Only an organiser of the programme may do this.')
}

/** Refuses with 'not-allowed' a person who may not open programmes on this instance. */
export async function requireMayCreateProgrammes(db: Kysely<Tables>, personId: PersonId): Promise<void> {
  const row = await db
    .selectFrom('person')
    .select('may_create_programmes')
    .where('id', '=', personId)
    .executeTakeFirst()
  if (row?.may_create_programmes === 1) return
  throw new AppError('not-allowed', 'You may not open programmes here. Ask who runs this server.')
}
