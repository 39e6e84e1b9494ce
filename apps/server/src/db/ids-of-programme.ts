import type { ProgrammeId } from '@plenum/schema/id'
import type { Kysely } from 'kysely'
import { AppError } from '../app-error.ts'
import type { Tables } from './tables.ts'

/**
 * Refuses with 'bad-request' at `path` when one of the ids is not a partner of this programme: an id of elsewhere must
 * neither be linked nor tell that it exists. Returns the ids, each once.
 */
export async function partnersOfProgramme(
  db: Kysely<Tables>,
  programmeId: ProgrammeId,
  ids: readonly string[],
  path: string,
): Promise<string[]> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return []
  const found = await db
    .selectFrom('partner')
    .select('id')
    .where('programme_id', '=', programmeId)
    .where('id', 'in', wanted)
    .execute()
  if (found.length < wanted.length) throw unknownId(path, 'names a partner that this programme does not have')
  return wanted
}

/**
 * As `partnersOfProgramme` for one partner that takes part: somebody who is invited for one that left would belong to
 * nothing. 'partner-gone' otherwise.
 */
export async function presentPartnerOfProgramme(
  db: Kysely<Tables>,
  programmeId: ProgrammeId,
  partnerId: string,
  path: string,
): Promise<void> {
  await partnersOfProgramme(db, programmeId, [partnerId], path)
  const { left_at } = await db
    .selectFrom('partner')
    .select('left_at')
    .where('id', '=', partnerId)
    .executeTakeFirstOrThrow()
  if (left_at !== null) throw new AppError('partner-gone', 'This partner has left the programme.')
}

/** As `partnersOfProgramme`, for themes that were not deleted. */
export async function themesOfProgramme(
  db: Kysely<Tables>,
  programmeId: ProgrammeId,
  ids: readonly string[],
  path: string,
): Promise<string[]> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return []
  const found = await db
    .selectFrom('theme')
    .select('id')
    .where('programme_id', '=', programmeId)
    .where('deleted_at', 'is', null)
    .where('id', 'in', wanted)
    .execute()
  if (found.length < wanted.length) throw unknownId(path, 'names a theme that this programme does not have')
  return wanted
}

/** As `partnersOfProgramme`, for activities. */
export async function activitiesOfProgramme(
  db: Kysely<Tables>,
  programmeId: ProgrammeId,
  ids: readonly string[],
  path: string,
): Promise<string[]> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return []
  const found = await db
    .selectFrom('activity')
    .select('id')
    .where('programme_id', '=', programmeId)
    .where('id', 'in', wanted)
    .execute()
  if (found.length < wanted.length) throw unknownId(path, 'names an activity that this programme does not have')
  return wanted
}

/** 'bad-request' at `path`: what is named there is not of this programme, or not there at all. */
export function unknownId(path: string, message: string): AppError {
  return new AppError('bad-request', 'Something that was named does not belong to this programme.', [{ path, message }])
}
