import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { call } from '../../test/call.ts'
import { type SignedInPerson, type TestApp, createTestApp } from '../../test/test-app.ts'

let test: TestApp
let person: SignedInPerson
beforeAll(async () => {
  test = await createTestApp()
  person = await test.signInAs({ mayCreateProgrammes: true })
})
afterAll(() => test.close())

/** Every operation that the API describes, with something in the place of each id. */
async function operations(): Promise<[string, string][]> {
  const { paths } = (await test.app.inject('/api/openapi.json')).json<{ paths: Record<string, object> }>()
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method): [string, string] => [method.toUpperCase(), path.replace(/\{\w+\}/g, 'nothing')]),
  )
}

describe('without a session', () => {
  it('every route but the listed ones answers "not signed in", whatever is sent', async () => {
    const open = new Set<string>()
    for (const [method, url] of await operations()) {
      if (!url.startsWith('/api/')) continue
      const answer = await call(test, null, method as 'GET', url, method === 'GET' ? undefined : '{"x":')
      if (answer.code !== 'not-signed-in') open.add(`${method} ${url}`)
    }
    expect([...open].toSorted()).toEqual([
      'DELETE /api/session',
      'GET /api/instance-key',
      'GET /api/setup',
      'GET /api/unsubscribe',
      'POST /api/invitations/accept',
      'POST /api/invitations/look-up',
      'POST /api/session',
      'POST /api/session/link',
      'POST /api/setup',
      'POST /api/unsubscribe',
    ])
  })

  it('HEAD tells no more than GET', async () => {
    expect((await test.app.inject({ method: 'HEAD', url: '/api/programmes' })).statusCode).toBe(401)
  })
})

describe('a write', () => {
  const write = (headers: Record<string, string>, as: SignedInPerson | null = person) =>
    call(test, as, 'PATCH', '/api/person', {}, headers)

  it.each([
    ['our own page', { origin: 'http://127.0.0.1:3000', 'sec-fetch-site': 'same-origin' }],
    ['our own page under another name of this machine', { origin: 'http://localhost:3000' }],
    ['our own page, browser without Origin', { 'sec-fetch-site': 'same-origin' }],
    ['no page at all: curl or a script with the cookie', {}],
  ])('is taken from %s', async (_what, headers) => {
    expect((await write(headers as Record<string, string>)).status).toBe(200)
  })

  it.each([
    ['another site', { origin: 'https://evil.example' }],
    ['another port', { origin: 'http://127.0.0.1:3001' }],
    ['another scheme', { origin: 'https://127.0.0.1:3000' }],
    ['a site that begins like ours', { origin: 'http://127.0.0.1:3000.evil.example' }],
    ['a sandboxed frame or a file', { origin: 'null' }],
    ['an empty Origin', { origin: '' }],
    ['a sibling host, browser without Origin', { 'sec-fetch-site': 'same-site' }],
    ['another site, browser without Origin', { 'sec-fetch-site': 'cross-site' }],
    ['another site that claims to be ours', { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' }],
  ])('is refused from %s', async (_what, headers) => {
    const answer = await write(headers)
    expect([answer.status, answer.code]).toEqual([403, 'wrong-origin'])
    expect((await write(headers, null)).code).toBe('wrong-origin')
  })

  it('of every method is looked at, reading is not', async () => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'] as const) {
      const answer = await call(test, person, method, '/api/session', undefined, { origin: 'https://evil.example' })
      expect(answer.code, method).toBe('wrong-origin')
    }
    const read = await call(test, person, 'GET', '/api/session', undefined, { origin: 'https://evil.example' })
    expect(read.status).toBe(200)
    expect(read.headers['access-control-allow-origin']).toBeUndefined()
  })

  it('is taken from the public address only, behind https', async () => {
    const secure = await createTestApp({ config: { url: 'https://plenum.example.org' } })
    const from = async (origin: string) =>
      (await call(secure, null, 'DELETE', '/api/session', undefined, { origin })).status
    expect(await from('https://plenum.example.org')).toBe(204)
    expect(await from('http://plenum.example.org')).toBe(403)
    expect(await from('http://127.0.0.1:3000')).toBe(403)
    await secure.close()
  })
})

describe('a body', () => {
  const post = (payload: string | Buffer, type = 'application/json') =>
    test.app.inject({
      method: 'PATCH',
      url: '/api/person',
      payload,
      headers: { cookie: person.cookie, 'content-type': type },
    })

  it.each([
    ['cut off', '{"name":', 400, 'malformed'],
    ['that is no text', Buffer.from([0xff, 0xfe, 0x00]), 400, 'malformed'],
    ['with a prototype', '{"__proto__":{"mayCreateProgrammes":true}}', 400, 'malformed'],
    ['with a constructor', '{"constructor":{"prototype":{"x":1}}}', 400, 'malformed'],
    ['of two megabytes', JSON.stringify({ name: 'x'.repeat(2_000_000) }), 413, 'too-large'],
    ['nested a hundred thousand deep', '['.repeat(100_000) + ']'.repeat(100_000), 400, 'bad-request'],
  ])('%s is refused and the server goes on', async (_what, payload, status, code) => {
    const answer = await post(payload)
    expect([answer.statusCode, answer.json().code]).toEqual([status, code])
    expect((await test.app.inject('/healthz')).statusCode).toBe(200)
  })

  it('of another type is refused', async () => {
    expect((await post('<name/>', 'application/xml')).json().code).toBe('bad-request')
  })
})
