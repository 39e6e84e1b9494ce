import type { Stage } from '@plenum/schema/stage'
import type { FreezeCheck } from '@plenum/schema/version'
import { type ThemeActor, type ThemeState, mayInTheme } from './permission.ts'

/** From where a theme may be made final: the text of before is still being discussed. */
const before: readonly Stage[] = ['consolidation', 'validation']

export function mayFreeze(actor: ThemeActor, theme: ThemeState): boolean {
  return mayInTheme(actor, 'theme.freeze', theme) && before.includes(theme.stage)
}

export function mayUnfreeze(actor: ThemeActor, theme: ThemeState): boolean {
  return mayInTheme(actor, 'theme.freeze', theme) && theme.stage === 'frozen'
}

/** Where an unfrozen theme goes on. */
export const stageAfterUnfreeze: Stage = 'consolidation'

/**
 * The checks that are in the way of a freeze: something is left to settle, and no reason is given for freezing all the
 * same. A reason for what is settled does no harm.
 */
export function checksInTheWay(
  checks: readonly { check: FreezeCheck; count: number }[],
  overridden: readonly FreezeCheck[],
): FreezeCheck[] {
  return checks.filter(({ check, count }) => count > 0 && !overridden.includes(check)).map(({ check }) => check)
}
