import type { ProgrammeId } from '@plenum/schema/id'
import { type Kysely, type SelectQueryBuilder, sql } from 'kysely'
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
  const all = db.selectFrom('partner').select('id').where('programme_id', '=', programmeId)
  return namedIn(all, ids, path, 'names a partner that this programme does not have')
}

/**
 * As `partnersOfProgramme`, and refuses with 'partner-gone' when one of them has left: nothing new begins with it.
 * Those in `kept` were there before and may stay.
 */
export async function presentPartnersOfProgramme(
  db: Kysely<Tables>,
  programmeId: ProgrammeId,
  ids: readonly string[],
  path: string,
  kept: readonly string[] = [],
): Promise<string[]> {
  const wanted = await partnersOfProgramme(db, programmeId, ids, path)
  const added = wanted.filter((id) => !kept.includes(id))
  if (added.length === 0) return wanted
  const gone = await db
    .selectFrom('partner')
    .select('acronym')
    .where('id', 'in', added)
    .where('left_at', 'is not', null)
    .executeTakeFirst()
  if (gone !== undefined) throw new AppError('partner-gone', `${gone.acronym} has left the programme.`)
  return wanted
}

/** As `partnersOfProgramme`, for themes that were not deleted. */
export async function themesOfProgramme(
  db: Kysely<Tables>,
  programmeId: ProgrammeId,
  ids: readonly string[],
  path: string,
): Promise<string[]> {
  const all = db
    .selectFrom('theme')
    .select('id')
    .where('programme_id', '=', programmeId)
    .where('deleted_at', 'is', null)
  return namedIn(all, ids, path, 'names a theme that this programme does not have')
}

/** As `partnersOfProgramme`, for activities. */
export async function activitiesOfProgramme(
  db: Kysely<Tables>,
  programmeId: ProgrammeId,
  ids: readonly string[],
  path: string,
): Promise<string[]> {
  const all = db.selectFrom('activity').select('id').where('programme_id', '=', programmeId)
  return namedIn(all, ids, path, 'names an activity that this programme does not have')
}

/** The ids, each once, if `all` has every one of them. */
async function namedIn<Table extends 'partner' | 'theme' | 'activity'>(
  all: SelectQueryBuilder<Tables, Table, { id: string }>,
  ids: readonly string[],
  path: string,
  message: string,
): Promise<string[]> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return []
  const found = await all.where(sql.ref('id'), 'in', wanted).execute()
  if (found.length < wanted.length) throw unknownId(path, message)
  return wanted
}

/** 'bad-request' at `path`: what is named there is not of this programme, or not there at all. */
export function unknownId(path: string, message: string): AppError {
  return new AppError('bad-request', 'Something that was named does not belong to this programme.', [{ path, message }])
}
