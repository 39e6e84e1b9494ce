import { afterEach, expect, test, vi } from 'vitest'
import { ApiProblem } from './api-problem.ts'
import { request } from './request.ts'

afterEach(() => vi.unstubAllGlobals())

function answerWith(answer: () => Response | Promise<Response>) {
  const fetched = vi.fn<(path: string, init: RequestInit) => Promise<Response>>(async () => answer())
  vi.stubGlobal('fetch', fetched)
  return fetched
}

test('sends JSON with its idempotency key and reads JSON', async () => {
  const fetched = answerWith(() => Response.json({ id: 'p1' }, { status: 201 }))
  await expect(request('POST', '/api/programmes', { body: { name: {} }, idempotencyKey: 'k' })).resolves.toEqual({
    id: 'p1',
  })
  const [path, init] = fetched.mock.calls[0] ?? []
  const headers = new Headers(init?.headers)
  expect(path).toBe('/api/programmes')
  expect(init?.body).toBe('{"name":{}}')
  expect(headers.get('idempotency-key')).toBe('k')
  expect(headers.get('content-type')).toBe('application/json')
})

test('says nothing of a body that there is not', async () => {
  const fetched = answerWith(() => new Response(null, { status: 204 }))
  await expect(request('DELETE', '/api/session')).resolves.toBeUndefined()
  expect(new Headers(fetched.mock.calls[0]?.[1].headers).has('content-type')).toBe(false)
})

test('throws the problem that the server names', async () => {
  answerWith(() => Response.json({ code: 'last-organiser' }, { status: 409 }))
  await expect(request('PATCH', '/api/person')).rejects.toMatchObject({ name: 'ApiProblem', code: 'last-organiser' })
})

test('a lost connection is an unreachable server', async () => {
  answerWith(() => Promise.reject(new TypeError('Failed to fetch')))
  await expect(request('GET', '/api/session')).rejects.toEqual(new ApiProblem('unreachable'))
})

test('a page of something in between is no answer, even with 200', async () => {
  answerWith(() => new Response('<html>Sign in to the Wi-Fi</html>', { status: 200 }))
  await expect(request('GET', '/api/session')).rejects.toMatchObject({ code: 'unreachable' })
})

test('an abort stays an abort', async () => {
  const controller = new AbortController()
  const abort = new DOMException('aborted', 'AbortError')
  answerWith(() => Promise.reject(abort))
  controller.abort()
  await expect(request('GET', '/api/session', { signal: controller.signal })).rejects.toBe(abort)
})
