import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import { AppError, type FieldError } from '../app-error.ts'

/**
 * The refusal that an error means to the caller. Whatever is not known here is a bug or an outage: `internal`, with
 * nothing of it in the answer.
 */
export function refusalOf(error: unknown): AppError {
  if (error instanceof AppError) return error
  if (hasZodFastifySchemaValidationErrors(error)) {
    const fields = error.validation.flatMap(fieldErrors)
    const names = fields.map((field) => field.path || 'the request as a whole')
    return new AppError('bad-request', `Not accepted: ${names.join(', ')}.`, fields)
  }
  const status = statusOf(error)
  if (status === 413) return new AppError('too-large', 'The request is larger than this server accepts.')
  if (status === 415) return new AppError('bad-request', 'Send application/json.')
  if (status === 404) return new AppError('not-found', 'There is nothing here.')
  if (status !== null && status >= 400 && status < 500) {
    return new AppError('malformed', 'The request could not be read.')
  }
  return new AppError('internal', 'Something went wrong on the server. It has been logged.')
}

/** The status that Fastify gives an error of its own; not one that merely passed through. */
function statusOf(error: unknown): number | null {
  if (!(error instanceof Error) || !('statusCode' in error) || !('code' in error)) return null
  return typeof error.statusCode === 'number' && String(error.code).startsWith('FST_') ? error.statusCode : null
}

type Issue = { instancePath: string; keyword: string; params: Record<string, unknown>; message?: string | undefined }

/** One entry per thing to mend, with its place as `name.nl`; a field that nobody asked for is named itself. */
function fieldErrors(issue: Issue): FieldError[] {
  const path = issue.instancePath.split('/').filter((part) => part !== '')
  const { keys } = issue.params
  if (issue.keyword === 'unrecognized_keys' && Array.isArray(keys)) {
    return keys.map((key) => ({ path: [...path, String(key)].join('.'), message: 'unknown field' }))
  }
  return [{ path: path.join('.'), message: issue.message ?? 'not accepted' }]
}
