import type { Problem } from '@plenum/schema/api/common'
import type { ErrorCode } from '@plenum/schema/error-code'

/** Every refusal of the server, and `unreachable` when there was no answer that could be read. */
export type ApiProblemCode = ErrorCode | 'unreachable'

/**
 * Why a request failed. The interface switches on `code`, never on text; `fields` names what of the body was refused
 * (paths with dots, e.g. `title.nl`).
 */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem'
  readonly code: ApiProblemCode
  readonly fields: readonly { path: string; message: string }[]

  /** With `changed-meanwhile`: the record as the server has it now, to be shown beside what was to be kept. */
  readonly current: unknown

  constructor(code: ApiProblemCode, fields: Problem['fields'] = [], current?: unknown) {
    super(code)
    this.code = code
    this.fields = fields
    this.current = current
  }
}

/** The code of whatever was thrown; a fault of our own counts as `internal`. */
export function problemCodeOf(error: unknown): ApiProblemCode {
  return error instanceof ApiProblem ? error.code : 'internal'
}
