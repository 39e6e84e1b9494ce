import { type ThemeAction, mayInTheme } from '@plenum/domain/permission'
import type { PersonId, ThemeId } from '@plenum/schema/id'
import { AppError } from '../../app-error.ts'
import { notFound } from '../../not-found.ts'
import type { ServerDeps } from '../../server-deps.ts'
import { type ThemeAccess, themeAccess } from '../../theme-access.ts'
import { type VersionRow, findVersion } from './version-repository.ts'

type Reading = Pick<ServerDeps, 'db' | 'clock'>

/**
 * Refuses with 'not-found' whoever is not in the programme, with 'not-allowed' a member who may not, and with 'sealed'
 * who might in a stage in which the text is open.
 */
export async function requireInTheme(
  reading: Reading,
  personId: PersonId,
  themeId: ThemeId,
  action: ThemeAction,
): Promise<ThemeAccess> {
  const access = await themeAccess(reading, personId, themeId)
  if (access === null) throw notFound()
  if (access.may(action)) return access
  const isClosed = access.theme.stage === 'validation' || access.theme.stage === 'frozen'
  if (isClosed && mayInTheme(access.actor, action, { ...access.theme, stage: 'consolidation' })) {
    throw new AppError('sealed', 'The text of this theme is closed: nothing is written into it.')
  }
  throw new AppError('not-allowed', 'This is not open to you in this theme.')
}

/** A version and who asks, in its theme; of a version that they may not know of there is none. */
export async function requireVersion(
  reading: Reading,
  personId: PersonId,
  versionId: string,
  action: ThemeAction,
): Promise<{ access: ThemeAccess; version: VersionRow }> {
  const version = await findVersion(reading.db, versionId)
  if (version === null) throw notFound()
  return { access: await requireInTheme(reading, personId, version.theme_id, action), version }
}
