import type { PersonId, ThemeId } from '@plenum/schema/id'
import { AppError } from '../../app-error.ts'
import { notFound } from '../../not-found.ts'
import type { ServerDeps } from '../../server-deps.ts'
import { type ThemeAccess, themeAccess } from '../../theme-access.ts'

/** Refuses with 'not-found' whoever is not in the programme, with 'not-allowed' who may not make its themes final. */
export async function requireFreezer(
  reading: Pick<ServerDeps, 'db' | 'clock'>,
  personId: PersonId,
  themeId: ThemeId,
): Promise<ThemeAccess> {
  const access = await themeAccess(reading, personId, themeId)
  if (access === null) throw notFound()
  if (access.may('theme.freeze')) return access
  throw new AppError('not-allowed', 'Only an organiser of the programme makes a text final, reopens or publishes it.')
}
