import type { Theme } from '@plenum/schema/api/theme'

/** Why the text cannot be written in: the stage rests it for all, or this person's part in it is another one. */
export type ReadReason = 'frozen' | 'validation' | 'round' | 'reviewer' | 'observer'

/** The sentence to show above a text that one may only read; stages before roles, since they hold for everybody. */
export function readReasonOf(theme: Pick<Theme, 'stage' | 'roundLocksText' | 'me'>): ReadReason {
  if (theme.stage === 'frozen' || theme.stage === 'validation') return theme.stage
  const leads = theme.me.role === 'organiser' || theme.me.role === 'editor'
  if (leads && theme.stage === 'review' && theme.roundLocksText) return 'round'
  return theme.me.role === 'reviewer' ? 'reviewer' : 'observer'
}
