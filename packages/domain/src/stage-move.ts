import type { Stage } from '@plenum/schema/stage'

/** Where a theme stands: its stage and the number of its current or last review round (0 before the first). */
export type StagePosition = { stage: Stage; round: number }

/**
 * Which stage may follow which. Review may be entered more than once, each time as the next round. Freezing and
 * unfreezing are acts of their own with checks of their own, so no ordinary move leads to or from `frozen`.
 */
const followers: Record<Stage, readonly Stage[]> = {
  drafting: ['review'],
  review: ['consolidation'],
  consolidation: ['review', 'validation'],
  validation: ['consolidation'],
  frozen: [],
}

export function nextStages(stage: Stage): readonly Stage[] {
  return followers[stage]
}

/** The position after the move, or null when the move is not one of `nextStages`. */
export function moveStage(position: StagePosition, to: Stage): StagePosition | null {
  if (!followers[position.stage].includes(to)) return null
  return { stage: to, round: to === 'review' ? position.round + 1 : position.round }
}
