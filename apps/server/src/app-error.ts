import type { ErrorCode } from '@plenum/schema/error-code'

/** What was wrong where, for the person who filled in a form. */
export type FieldError = { path: string; message: string }

/** A refusal from a service: a code of the closed list; the one error handler turns it into problem details. */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly fields: FieldError[] | undefined
  /** Seconds until it makes sense to try again, when that is known. */
  readonly retryAfter: number | undefined

  /** With `changed-meanwhile`: the record as it is now, as its reader would get it. */
  readonly current: unknown

  constructor(code: ErrorCode, detail: string, fields?: FieldError[], retryAfter?: number, current?: unknown) {
    super(detail)
    this.name = 'AppError'
    this.code = code
    this.fields = fields
    this.retryAfter = retryAfter
    this.current = current
  }
}
