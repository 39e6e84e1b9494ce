import type { PersonId, ProgrammeId, ThemeId } from '@plenum/schema/id'
import type { ServerDeps } from './server-deps.ts'

/**
 * After a commit that may change who may do what in a theme, or what one person may: open connections are judged
 * anew, pages read again.
 */
export function announceTheme(
  deps: Pick<ServerDeps, 'accessBus' | 'liveBus'>,
  programmeId: ProgrammeId,
  themeId: ThemeId,
  personId?: PersonId,
): void {
  deps.accessBus.publish({ programmeId, themeId, ...(personId !== undefined && { personId }) })
  deps.liveBus.publish({ programmeId }, { type: 'theme', programmeId, themeId })
}
