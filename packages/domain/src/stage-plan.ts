import type { Stage } from '@plenum/schema/stage'
import { moveStage, nextStages, type StagePosition } from './stage-move.ts'

/**
 * A move that is planned for a theme. Hard: at its time (milliseconds) the theme moves by itself. Soft: its time is only
 * what everybody sees as the deadline; an organiser moves the theme.
 */
export type PlannedMove = { to: Stage; at: number; hard: boolean }

export const maxPlannedMoves = 12

/** What is wrong with the move at this index of a plan. */
export type PlanFault = { index: number; fault: 'not-a-move' | 'not-later' | 'too-many' }

/**
 * The first thing that is wrong with a plan for a theme that stands in `stage`: each move must be one that the stages
 * allow after the move before, and later than it; the first later than `now`. Null when it is right.
 */
export function planFault(stage: Stage, plan: readonly PlannedMove[], now: number): PlanFault | null {
  if (plan.length > maxPlannedMoves) return { index: maxPlannedMoves, fault: 'too-many' }
  let at = now
  let from = stage
  for (const [index, move] of plan.entries()) {
    if (!nextStages(from).includes(move.to)) return { index, fault: 'not-a-move' }
    if (move.at <= at) return { index, fault: 'not-later' }
    at = move.at
    from = move.to
  }
  return null
}

export type DueMove<Planned extends PlannedMove> = { move: Planned; from: StagePosition; to: StagePosition }

/**
 * The move that has to be made now, if any. One at a time: after a long stop several may be due, and each takes its
 * version.
 *
 * Invariants:
 *  1. Only the first of what is planned can be due: a soft one that nobody has made holds up what comes after it.
 *  2. Nothing is due before its time, nor when the stages do not allow it.
 */
export function dueMove<Planned extends PlannedMove>(
  position: StagePosition,
  plan: readonly Planned[],
  now: number,
): DueMove<Planned> | null {
  const [move] = plan
  if (move === undefined || !move.hard || move.at > now) return null
  const to = moveStage(position, move.to)
  return to === null ? null : { move, from: position, to }
}

/**
 * What is left of a plan when the theme has come to `stage`, by whatever way: the plan goes on after the move that leads
 * there if that was its next one; if not, it fits no more and nothing of it is left.
 */
export function planAfter<Planned extends PlannedMove>(stage: Stage, plan: readonly Planned[]): Planned[] {
  const [next, ...rest] = plan
  return next?.to === stage ? rest : []
}
