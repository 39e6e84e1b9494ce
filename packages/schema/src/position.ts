/** What a partner may say of a recommendation. */
export const stances = ['endorse', 'reservation', 'object', 'abstain'] as const
export type Stance = (typeof stances)[number]

/** What is recorded in the end: what was said, or that nothing was, and what that means. */
export const recordedStances = [...stances, 'silence', 'consent-by-silence'] as const
export type RecordedStance = (typeof recordedStances)[number]

/** What it means when a partner does not answer, said before a validation begins. */
export const silenceRules = ['silence', 'consent'] as const
export type SilenceRule = (typeof silenceRules)[number]

/** `none`: not answered yet, as far as others may know. */
export const answerStates = ['none', 'draft', 'submitted', 'silent'] as const

export const maxStatementLength = 5000
