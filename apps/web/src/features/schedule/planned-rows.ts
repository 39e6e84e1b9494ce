import { maxPlannedMoves } from '@plenum/domain/stage-plan'
import { nextStages } from '@plenum/domain/stage-move'
import type { Schedule } from '@plenum/schema/api/schedule'
import type { Stage } from '@plenum/schema/stage'
import { type WallTime, wallTimeOf } from '../../shared/time/zoned-time.ts'

/** A planned move as it stands in the form; its time on the programme's clocks, '' while there is none. */
export type PlannedRow = { id: number; to: Stage; at: WallTime; hard: boolean }

export function rowsOf({ moves }: Schedule, timeZone: string): PlannedRow[] {
  return moves.map(({ to, at, hard }, id) => ({ id, to, at: wallTimeOf(at, timeZone), hard }))
}

/** Where the theme stands before the row at this index. */
export function stageBefore(stage: Stage, rows: readonly PlannedRow[], index: number): Stage {
  return rows[index - 1]?.to ?? stage
}

/** One more row at the end, onward; the rows as they are when no move leads on, or there are enough. */
export function withNext(stage: Stage, rows: readonly PlannedRow[]): PlannedRow[] {
  const to = nextStages(stageBefore(stage, rows, rows.length)).at(-1)
  if (to === undefined || rows.length >= maxPlannedMoves) return [...rows]
  return [...rows, { id: Math.max(-1, ...rows.map(({ id }) => id)) + 1, to, at: '', hard: false }]
}

/** The row changed; what comes after goes when the stages do not lead there any more. */
export function withStage(stage: Stage, rows: readonly PlannedRow[], id: number, to: Stage): PlannedRow[] {
  return fitting(
    stage,
    rows.map((row) => (row.id === id ? { ...row, to } : row)),
  )
}

export function without(stage: Stage, rows: readonly PlannedRow[], id: number): PlannedRow[] {
  return fitting(
    stage,
    rows.filter((row) => row.id !== id),
  )
}

function fitting(stage: Stage, rows: readonly PlannedRow[]): PlannedRow[] {
  const end = rows.findIndex(({ to }, index) => !nextStages(stageBefore(stage, rows, index)).includes(to))
  return rows.slice(0, end < 0 ? rows.length : end)
}
