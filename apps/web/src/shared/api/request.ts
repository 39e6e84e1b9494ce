import { ApiProblem } from './api-problem.ts'
import { readProblem } from './read-problem.ts'

type RequestOptions = {
  /** Sent as JSON. */
  body?: unknown
  /** Sent as it is, instead of a body. */
  file?: Blob
  /** On creates: the same key with the same body is answered once, however often it is sent. */
  idempotencyKey?: string
  signal?: AbortSignal
}

/**
 * The one way to the server: JSON in (or a file) and out, the session in its cookie.
 * @returns the body, or undefined for 204; its shape is the server's promise (packages/schema), not checked again here
 * @throws ApiProblem with the code of the problem details, or `unreachable`; an abort is thrown on as it is
 */
export async function request<Answer>(
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: `/api/${string}`,
  { body, file, idempotencyKey, signal }: RequestOptions = {},
): Promise<Answer> {
  const headers = new Headers({ accept: 'application/json' })
  if (body !== undefined) headers.set('content-type', 'application/json')
  if (file !== undefined) headers.set('content-type', 'application/octet-stream')
  if (idempotencyKey !== undefined) headers.set('idempotency-key', idempotencyKey)
  const init: RequestInit = { method, headers, credentials: 'same-origin' }
  if (body !== undefined) init.body = JSON.stringify(body)
  if (file !== undefined) init.body = file
  if (signal !== undefined) init.signal = signal

  const response = await fetch(path, init).catch((error: unknown) => {
    if (signal?.aborted === true) throw error
    throw new ApiProblem('unreachable')
  })
  const answer = response.status === 204 ? undefined : await readJson(response)
  if (!response.ok) throw readProblem(response.status, answer)
  return answer as Answer
}

async function readJson(response: Response): Promise<unknown> {
  const text = await response.text().catch(() => {
    throw new ApiProblem('unreachable')
  })
  try {
    return JSON.parse(text)
  } catch {
    // An answer of 2xx that is no JSON comes from something else than Plenum.
    if (response.ok) throw new ApiProblem('unreachable')
    return undefined
  }
}
