import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { testDialects } from '../../../test/databases.ts'
import { type TestApp, createTestApp } from '../../../test/test-app.ts'

describe.each(testDialects)('probes on %s', (dialect) => {
  let test: TestApp
  beforeEach(async () => {
    test = await createTestApp({ dialect })
  })
  afterEach(() => test.close())

  it('say that the process is up and able to serve', async () => {
    for (const url of ['/healthz', '/readyz']) {
      const answer = await test.app.inject(url)
      expect([answer.statusCode, answer.json()]).toEqual([200, { status: 'ok' }])
    }
  })

  it('say that it is up and not able while the database is of another version', async () => {
    await sql`insert into kysely_migration (name, timestamp) values ('9999-later', '')`.execute(test.deps.db)
    const answer = await test.app.inject('/readyz')
    expect([answer.statusCode, answer.json().code]).toEqual([503, 'unavailable'])
    expect((await test.app.inject('/healthz')).statusCode).toBe(200)
  })

  it('say so while the database does not answer, and pages still come', async () => {
    await test.deps.db.destroy()
    const answer = await test.app.inject('/readyz')
    expect([answer.statusCode, answer.json().code]).toEqual([503, 'unavailable'])
    expect((await test.app.inject('/healthz')).statusCode).toBe(200)
    expect((await test.app.inject({ url: '/', headers: { cookie: 'plenum-session=x' } })).statusCode).not.toBe(500)
  })
})

describe('what the server says of itself', () => {
  let test: TestApp
  beforeEach(async () => {
    test = await createTestApp()
  })
  afterEach(() => test.close())

  it('counts requests by route pattern, never by address', async () => {
    const { cookie } = await test.signInAs()
    await test.app.inject({ url: '/api/themes/secret-id', headers: { cookie } })
    await test.app.inject('/nowhere.png')
    const answer = await test.app.inject('/metrics')
    expect(answer.headers['content-type']).toMatch(/^text\/plain; version=0\.0\.4/)
    expect(answer.body).toContain('process_cpu_seconds_total')
    expect(answer.body).toMatch(
      /plenum_http_request_duration_seconds_count\{method="GET",route="\/api\/themes\/:\w+",status="4xx"\} 1/,
    )
    expect(answer.body).not.toMatch(/secret-id|nowhere/)
  })

  it('describes every route of the API in OpenAPI 3.1, and how each refuses', async () => {
    const document = (await test.app.inject('/api/openapi.json')).json()
    expect(document.openapi).toBe('3.1.0')
    const routes = Object.keys(document.paths)
    for (const path of ['/api/session', '/api/programmes', '/api/themes/{themeId}', '/api/person/password']) {
      expect(routes).toContain(path)
    }
    expect(routes.filter((path) => /metrics|sync|live|docs|\*/.test(path))).toEqual([])
    for (const [path, operations] of Object.entries<Record<string, { responses: object }>>(document.paths)) {
      for (const [method, operation] of Object.entries(operations)) {
        expect(Object.keys(operation.responses), `${method} ${path}`).toContain('default')
      }
    }
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)]
    expect(references.length).toBeGreaterThan(20)
    for (const [, name = ''] of references) expect(document.components.schemas).toHaveProperty(name)
  })

  it('has a page to read it, with the files that it needs', async () => {
    const page = await test.app.inject('/api/docs/')
    expect(page.statusCode).toBe(200)
    expect(page.body).not.toMatch(/<script(?![^>]+src=)/)
    const files = [...page.body.matchAll(/(?:src|href)="\.\/(\S+)"/g)].map(([, file]) => file)
    expect(files.length).toBeGreaterThan(3)
    for (const file of files) expect((await test.app.inject(`/api/docs/${file}`)).statusCode, file).toBe(200)
  })
})
