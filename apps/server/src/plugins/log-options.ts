import type { FastifyRequest } from 'fastify'
import type { LogLevel } from '../config.ts'

/**
 * pino options. A log line never holds a cookie, a token, a query string or a text that somebody wrote: requests are
 * reduced to what is listed here, errors to what they are and where.
 */
export function logOptions(level: LogLevel) {
  return {
    level,
    serializers: { req: loggedRequest, err: loggedError },
    redact: { paths: ['headers', '*.headers', 'cookie', '*.cookie', 'token', '*.token', 'password', '*.password'] },
  }
}

function loggedRequest(request: FastifyRequest) {
  return { method: request.method, path: pathOf(request.url), ip: request.ip }
}

/** The path without its query. */
export function pathOf(url: string): string {
  return url.split('?', 1)[0] ?? ''
}

type LoggedError = { type: string; message: string; stack: string; code?: string; cause?: LoggedError }

/** Drivers hang details such as the offending row on their errors; those stay out. */
function loggedError(error: unknown): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, message: 'not an error', stack: '' }
  return {
    type: error.name,
    message: error.message,
    stack: error.stack ?? '',
    ...('code' in error && typeof error.code === 'string' ? { code: error.code } : {}),
    ...(error.cause === undefined ? {} : { cause: loggedError(error.cause) }),
  }
}
