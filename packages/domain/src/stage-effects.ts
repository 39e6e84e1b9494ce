import { actorRoles, type ActorRole } from '@plenum/schema/role'
import { mayInTheme, type ThemeAction, themeActions, type ThemeState } from './permission.ts'

/** What a move gives to and takes from those in one role. */
export type StageEffect = {
  role: ActorRole
  gained: ThemeAction[]
  lost: ThemeAction[]
}

/**
 * Who gains and who loses which right when a theme goes from one state to another: what an organiser sees before moving
 * it. Roles for which nothing changes are left out. Somebody who represents a partner is taken to be one who does.
 */
export function stageEffects(before: ThemeState, after: ThemeState): StageEffect[] {
  return actorRoles
    .map((role) => {
      const may = (action: ThemeAction, theme: ThemeState) =>
        mayInTheme({ role, representsPartner: true }, action, theme)
      return {
        role,
        gained: themeActions.filter((action) => may(action, after) && !may(action, before)),
        lost: themeActions.filter((action) => may(action, before) && !may(action, after)),
      }
    })
    .filter(({ gained, lost }) => gained.length + lost.length > 0)
}
