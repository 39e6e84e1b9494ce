/** The table of planned moves, in the types of `Tables`. */
export type ScheduleTables = { planned_move: PlannedMoveTable }

/** A move of a theme to another stage that is planned; kept when it is made or falls away. */
type PlannedMoveTable = {
  id: string
  theme_id: string
  to_stage: string
  at: number
  /** 1: moves by itself at its time; 0: an organiser does. */
  hard: 0 | 1
  /** `open`; `made`, by itself or by somebody; `dropped`, when the plan was changed or the theme went another way. */
  state: string
  planned_by: string
  planned_at: number
  ended_at: number | null
}
