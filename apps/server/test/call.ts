import type { Problem } from '@plenum/schema/api/common'
import type { InjectOptions } from 'fastify'
import type { SignedInPerson, TestApp } from './test-app.ts'

export type Answer<Body> = {
  status: number
  /** What the route promises; on a refusal its fields are missing. */
  body: Body
  /** Code of the problem, or null. */
  code: Problem['code'] | null
  /** Paths of the fields that the problem names. */
  fields: string[]
  headers: Record<string, unknown>
  text: string
}

/** One request as this person, or without a session. */
export async function call<Body = unknown>(
  test: TestApp,
  as: SignedInPerson | null,
  method: NonNullable<InjectOptions['method']>,
  url: string,
  payload?: InjectOptions['payload'],
  headers: Record<string, string> = {},
): Promise<Answer<Body>> {
  const response = await test.app.inject({
    method,
    url,
    headers: { ...headers, ...(as !== null && { cookie: as.cookie }) },
    ...(payload !== undefined && { payload }),
  })
  const isJson = String(response.headers['content-type'] ?? '').includes('json')
  const body = isJson ? response.json<Body>() : (null as Body)
  const problem = response.statusCode >= 400 ? (body as Partial<Problem>) : {}
  return {
    status: response.statusCode,
    body,
    code: problem.code ?? null,
    fields: (problem.fields ?? []).map((field) => field.path),
    headers: response.headers,
    text: response.body,
  }
}
