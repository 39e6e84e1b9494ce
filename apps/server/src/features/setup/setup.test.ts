import type { Session, SetUp, SetUpState } from '@plenum/schema/api/session'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { call } from '../../../test/call.ts'
import { testDialects } from '../../../test/databases.ts'
import { cookieOf, signUp } from '../../../test/sign-up.ts'
import { type TestApp, createTestApp } from '../../../test/test-app.ts'
import { renewSetUpToken } from './set-up-token.ts'

describe.each(testDialects)('set-up on %s', (dialect) => {
  let test: TestApp
  let token: string
  beforeEach(async () => {
    test = await createTestApp({ dialect })
    token = (await renewSetUpToken(test.deps.db)) ?? 'none'
  })
  afterEach(() => test.close())

  const wanted = (changes: object): SetUp => ({
    token,
    name: 'Odile',
    email: 'odile@example.org',
    password: 'a long pass phrase',
    language: 'fr',
    ...changes,
  })
  const setUp = (changes: object = {}) => call<Session>(test, null, 'POST', '/api/setup', wanted(changes))
  const needed = async () => (await call<SetUpState>(test, null, 'GET', '/api/setup')).body.needed
  const people = () => test.deps.db.selectFrom('person').select(['email', 'may_create_programmes']).execute()

  it('makes the first organiser and signs them in', async () => {
    expect(await needed()).toBe(true)
    const answer = await setUp()
    expect(answer.status).toBe(201)
    expect(answer.body.person).toMatchObject({ name: 'Odile', language: 'fr', mayCreateProgrammes: true })
    const cookie = cookieOf(answer.headers)
    expect((await call(test, null, 'GET', '/api/session', undefined, { cookie })).status).toBe(200)
    expect(await needed()).toBe(false)
    const again = { email: 'odile@example.org', password: 'a long pass phrase' }
    expect((await call(test, null, 'POST', '/api/session', again)).status).toBe(200)
  })

  it('works once: the link used again makes nobody', async () => {
    await setUp()
    const second = await setUp({ email: 'eve@example.org' })
    expect([second.status, second.code]).toEqual([409, 'already-set-up'])
    expect(await people()).toHaveLength(1)
  })

  it('makes exactly one of several who use the link at the same moment', async () => {
    const answers = await Promise.all(['a', 'b', 'c', 'd'].map((name) => setUp({ email: `${name}@example.org` })))
    expect(answers.map((answer) => answer.status).toSorted((a, b) => a - b)).toEqual([201, 409, 409, 409])
    expect(await people()).toHaveLength(1)
  })

  it('refuses a token that is not the link', async () => {
    const answer = await setUp({ token: 'x'.repeat(43) })
    expect([answer.status, answer.code]).toEqual([404, 'link-unknown'])
    expect(await people()).toHaveLength(0)
  })

  it('refuses the link of an earlier start', async () => {
    const earlier = token
    token = (await renewSetUpToken(test.deps.db)) ?? 'none'
    expect((await setUp({ token: earlier })).code).toBe('link-unknown')
    expect((await setUp()).status).toBe(201)
  })

  it('keeps only a hash of the token, and none once it is used', async () => {
    const rows = () => test.deps.db.selectFrom('instance').selectAll().execute()
    expect(JSON.stringify(await rows())).not.toContain(token)
    await setUp()
    expect(await rows()).toEqual([])
    expect(await renewSetUpToken(test.deps.db)).toBeNull()
  })

  it('leaves the link usable when the address turns out to be taken', async () => {
    await signUp(test, 'odile@example.org')
    const refused = await setUp()
    expect([refused.code, refused.fields]).toEqual(['email-taken', ['email']])
    expect((await setUp({ email: 'other@example.org' })).status).toBe(201)
  })

  it.each([
    ['a short password', { password: 'short' }, 'password'],
    ['no name', { name: '  ' }, 'name'],
    ['an unknown language', { language: 'es' }, 'language'],
    ['rights it was not asked about', { mayCreateProgrammes: true }, 'mayCreateProgrammes'],
  ])('names the field of %s', async (_what, changes, field) => {
    const answer = await setUp(changes)
    expect([answer.code, answer.fields]).toEqual(['bad-request', [field]])
    expect(await needed()).toBe(true)
  })

  it('loads the example programme when asked', async () => {
    const answer = await setUp({ example: true })
    const cookie = cookieOf(answer.headers)
    const programmes = await call<{ items: { me: { role: string } }[] }>(
      test,
      null,
      'GET',
      '/api/programmes',
      undefined,
      { cookie },
    )
    expect(programmes.body.items.map((programme) => programme.me.role)).toEqual(['organiser'])
  })

  it('limits guesses at the link', async () => {
    for (let tried = 0; tried < 10; tried += 1) await setUp({ token: 'x'.repeat(43), password: 'a long pass phrase' })
    const answer = await setUp()
    expect([answer.code, answer.headers['retry-after']]).toEqual(['too-many', '60'])
  })
})
