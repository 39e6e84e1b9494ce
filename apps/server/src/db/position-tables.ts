/** The tables of validations and positions, in the types of `Tables`. */
export type PositionTables = { validation: ValidationTable; answer: AnswerTable; position: PositionTable }

/**
 * A time in which a theme is in validation. Its positions are bound to the version of kind `stage` that was taken of the
 * closed text: the first after number `after_version`.
 */
type ValidationTable = {
  id: string
  theme_id: string
  /** From 1, of this theme's. */
  number: number
  /** Number of the theme's newest version when it began; 0 for none. */
  after_version: number
  opened_at: number
  closed_at: number | null
  /** `silence` or `consent`: what no answer means, as the programme said when it began. */
  silence: string
}

/** What a partner answers in a validation. */
type AnswerTable = {
  validation_id: string
  partner_id: string
  /** `draft`: its own alone. `submitted`. `silent`: the validation ended without it; what it had begun stays its own. */
  state: string
  /** 1: begun by an organiser for the partner. */
  on_request: 0 | 1
  submitted_at: number | null
  submitted_by: string | null
}

type PositionTable = {
  validation_id: string
  partner_id: string
  recommendation_id: string
  stance: string
  statement: string
  /** From 1, with every change. */
  revision: number
  updated_at: number
  updated_by: string
}
