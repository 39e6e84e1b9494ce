import { type ErrorCode, errorCodes, refusals } from '@plenum/schema/error-code'
import { ApiProblem } from './api-problem.ts'

/**
 * The problem that an answer of another status than 2xx stands for. What comes from something in between (a proxy's
 * error page) has no code of ours: 502–504 then mean that Plenum was not reached, the rest goes by the status.
 */
export function readProblem(status: number, body: unknown): ApiProblem {
  if (isProblem(body)) return new ApiProblem(body.code, readFields(body.fields), body.current)
  if (status >= 502 && status <= 504) return new ApiProblem('unreachable')
  return new ApiProblem(errorCodes.find((code) => refusals[code].status === status) ?? 'internal')
}

function isProblem(body: unknown): body is { code: ErrorCode; fields?: unknown; current?: unknown } {
  return typeof body === 'object' && body !== null && 'code' in body && errorCodes.some((code) => code === body.code)
}

function readFields(fields: unknown): { path: string; message: string }[] {
  if (!Array.isArray(fields)) return []
  return fields.filter(
    (field): field is { path: string; message: string } =>
      typeof field?.path === 'string' && typeof field?.message === 'string',
  )
}
