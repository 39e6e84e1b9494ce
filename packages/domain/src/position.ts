import type { RecordedStance, SilenceRule, Stance } from '@plenum/schema/position'
import { type ThemeActor, type ThemeState, mayInTheme } from './permission.ts'

/**
 * Who sees what partners have submitted: those who write and review the text, and once it is final everybody who reads
 * it. What is not submitted yet is the partner's own.
 */
export function maySeeAnswers(actor: ThemeActor, theme: ThemeState): boolean {
  if (!mayInTheme(actor, 'draft.read', theme)) return false
  return theme.stage === 'frozen' || mayInTheme(actor, 'version.compare', theme)
}

/** Whether a stance says nothing without words of why. */
export function needsStatement(stance: Stance): boolean {
  return stance === 'reservation' || stance === 'object'
}

export type AnswerFault = { recommendationId: string; fault: 'missing' | 'no-statement' }

/** What keeps an answer from being submitted: it is whole, and every reservation says what it is. */
export function answerFaults(
  recommendationIds: readonly string[],
  positions: ReadonlyMap<string, { stance: Stance; statement: string }>,
): AnswerFault[] {
  return recommendationIds.flatMap((recommendationId): AnswerFault[] => {
    const position = positions.get(recommendationId)
    if (position === undefined) return [{ recommendationId, fault: 'missing' }]
    const isBare = needsStatement(position.stance) && position.statement.trim() === ''
    return isBare ? [{ recommendationId, fault: 'no-statement' }] : []
  })
}

/** What is recorded of a partner that did not answer: silence is not consent, unless that was said beforehand. */
export function stanceOfSilence(rule: SilenceRule): RecordedStance {
  return rule === 'consent' ? 'consent-by-silence' : 'silence'
}
