import type { Problem } from '@plenum/schema/api/common'
import { type ErrorCode, refusals } from '@plenum/schema/error-code'
import type { FastifyReply } from 'fastify'
import type { AppError } from '../app-error.ts'

/** Answers with RFC 9457 problem details. */
export function sendProblem(reply: FastifyReply, refusal: AppError) {
  const problem = problemOf(refusal)
  if (refusal.retryAfter !== undefined) void reply.header('retry-after', refusal.retryAfter)
  // What a route declares as its answer does not bind an error; serialise here.
  return reply
    .code(problem.status)
    .type('application/problem+json; charset=utf-8')
    .serializer((payload: unknown) => JSON.stringify(payload))
    .send(problem)
}

function problemOf(refusal: AppError): Problem {
  return {
    type: `urn:plenum:problem:${refusal.code}`,
    title: titleOf(refusal.code),
    status: refusals[refusal.code].status,
    code: refusal.code,
    detail: refusal.message,
    ...(refusal.fields === undefined ? {} : { fields: refusal.fields }),
    ...(refusal.current === undefined ? {} : { current: refusal.current }),
  }
}

function titleOf(code: ErrorCode): string {
  return code.charAt(0).toUpperCase() + code.slice(1).replaceAll('-', ' ')
}
