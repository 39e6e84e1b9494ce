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

function unknownId(path: string, message: string): AppError {
  return new AppError('bad-request', 'Something that was named does not belong to this programme.', [{ path, message }])
}
