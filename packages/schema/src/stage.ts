/** Stages of a theme in their ordinary order. "Published" is a mark on a frozen version, not a stage. */
export const stages = ['drafting', 'review', 'consolidation', 'validation', 'frozen'] as const
export type Stage = (typeof stages)[number]
