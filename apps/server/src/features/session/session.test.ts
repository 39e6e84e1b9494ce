import type { Session } from '@plenum/schema/api/session'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { call } from '../../../test/call.ts'
import { testDialects } from '../../../test/databases.ts'
import { type Account, cookieOf, signUp } from '../../../test/sign-up.ts'
import { type TestApp, createTestApp } from '../../../test/test-app.ts'
import { hashSecretToken } from '../../auth/secret-token.ts'

const day = 24 * 60 * 60 * 1000

describe.each(testDialects)('sessions on %s', (dialect) => {
  let test: TestApp
  let account: Account
  beforeEach(async () => {
    test = await createTestApp({ dialect })
    account = await signUp(test)
  })
  afterEach(() => test.close())

  const signIn = (password = account.password, headers = {}) =>
    call<Session>(test, null, 'POST', '/api/session', { email: account.email, password }, headers)
  const whoAmI = (cookie: string) => call<Session>(test, null, 'GET', '/api/session', undefined, { cookie })

  it('open with the right password, in any spelling of the address', async () => {
    const answer = await call<Session>(test, null, 'POST', '/api/session', {
      email: '  AN@Example.ORG ',
      password: account.password,
    })
    expect(answer.status).toBe(200)
    expect(answer.body.person).toEqual({
      id: account.personId,
      name: 'An',
      email: 'an@example.org',
      language: 'nl',
      mayCreateProgrammes: false,
    })
    expect((await whoAmI(cookieOf(answer.headers))).body).toEqual(answer.body)
  })

  it('keep only a hash of the token', async () => {
    const token = cookieOf((await signIn()).headers).split('=')[1] ?? ''
    expect(token).toMatch(/^[\w-]{43}$/)
    const rows = await test.deps.db.selectFrom('session').selectAll().execute()
    expect(rows.map((row) => row.token_hash)).toEqual([hashSecretToken(token)])
    expect(JSON.stringify(rows)).not.toContain(token)
  })

  it('say the same of a wrong password, an unknown address and an account without a password', async () => {
    const without = await test.signInAs({ email: 'link@example.org' })
    const wrong = await signIn('another pass phrase')
    const unknown = await call(test, null, 'POST', '/api/session', { email: 'no@example.org', password: 'x' })
    const passwordless = await call(test, null, 'POST', '/api/session', { email: without.email, password: 'x' })
    expect(wrong.status).toBe(401)
    expect(wrong.code).toBe('wrong-credentials')
    expect(unknown.text).toBe(wrong.text)
    expect(passwordless.text).toBe(wrong.text)
    expect(cookieOf(wrong.headers)).toBe('')
  })

  it('set a cookie that scripts cannot read and other sites cannot send', async () => {
    const set = String((await signIn()).headers['set-cookie'])
    expect(set).toMatch(/^plenum-session=[\w-]{43}; Path=\/; Max-Age=5184000; HttpOnly; SameSite=Lax$/)
  })

  it('rotate at sign-in: the cookie from before is worth nothing after', async () => {
    const before = cookieOf((await signIn()).headers)
    const after = cookieOf((await signIn(account.password, { cookie: before })).headers)
    expect(after).not.toBe(before)
    expect((await whoAmI(before)).code).toBe('not-signed-in')
    expect((await whoAmI(after)).status).toBe(200)
  })

  it('do not take over a cookie that somebody planted', async () => {
    const planted = `plenum-session=${'A'.repeat(43)}`
    const after = cookieOf((await signIn(account.password, { cookie: planted })).headers)
    expect(after).not.toBe(planted)
    expect((await whoAmI(planted)).status).toBe(401)
  })

  it('leave the one on another device alone', async () => {
    const here = cookieOf((await signIn()).headers)
    const there = cookieOf((await signIn()).headers)
    expect((await whoAmI(here)).status).toBe(200)
    expect((await whoAmI(there)).status).toBe(200)
  })

  it('end at sign-out, for good, and tell the gateways', async () => {
    const cookie = cookieOf((await signIn()).headers)
    const heard: unknown[] = []
    test.deps.accessBus.subscribe((change) => heard.push(change))
    const [{ id } = { id: '' }] = await test.deps.db.selectFrom('session').select('id').execute()
    const answer = await call(test, null, 'DELETE', '/api/session', undefined, { cookie })
    expect(answer.status).toBe(204)
    expect(String(answer.headers['set-cookie'])).toMatch(/^plenum-session=; Path=\/; Max-Age=0;/)
    expect(heard).toEqual([{ personId: account.personId, sessionId: id }])
    expect((await whoAmI(cookie)).code).toBe('not-signed-in')
  })

  it('let whoever is not signed in sign out', async () => {
    expect((await call(test, null, 'DELETE', '/api/session')).status).toBe(204)
  })

  it('end after two weeks without a request', async () => {
    const cookie = cookieOf((await signIn()).headers)
    test.clock.advance(14 * day - 1)
    expect((await whoAmI(cookie)).status).toBe(200)
    test.clock.advance(14 * day)
    expect((await whoAmI(cookie)).code).toBe('not-signed-in')
  })

  it('end after sixty days whatever happens', async () => {
    const cookie = cookieOf((await signIn()).headers)
    for (let passed = 0; passed < 59; passed += 1) {
      test.clock.advance(day)
      expect((await whoAmI(cookie)).status, `day ${passed + 1}`).toBe(200)
    }
    test.clock.advance(day)
    expect((await whoAmI(cookie)).code).toBe('not-signed-in')
  })

  it('are written at most every few minutes', async () => {
    const cookie = cookieOf((await signIn()).headers)
    const seenAt = async () =>
      (await test.deps.db.selectFrom('session').select('seen_at').executeTakeFirstOrThrow()).seen_at
    const first = await seenAt()
    test.clock.advance(60_000)
    await whoAmI(cookie)
    expect(await seenAt()).toBe(first)
    test.clock.advance(5 * 60_000)
    await whoAmI(cookie)
    expect(await seenAt()).toBe(first + 6 * 60_000)
  })

  it.each([
    ['none', ''],
    ['an empty one', 'plenum-session='],
    ['one of another length', 'plenum-session=abc'],
    ['one that was never given', `plenum-session=${'x'.repeat(43)}`],
    ['one with a quote in it', `plenum-session=${"'".repeat(43)}`],
    ['one under another name', `session=${'x'.repeat(43)}`],
    ['one of a megabyte', `plenum-session=${'x'.repeat(100_000)}`],
  ])('are not proved by a forged cookie: %s', async (_what, cookie) => {
    expect((await whoAmI(cookie)).code).toBe('not-signed-in')
  })

  it('are not proved by the hash that the database holds', async () => {
    const token = cookieOf((await signIn()).headers).split('=')[1] ?? ''
    expect((await whoAmI(`plenum-session=${hashSecretToken(token)}`)).code).toBe('not-signed-in')
    expect((await whoAmI(`plenum-session=${hashSecretToken(token).slice(0, 43)}`)).code).toBe('not-signed-in')
  })

  it.each([
    ['no body', undefined, ['']],
    ['a list', [], ['']],
    ['a number for a password', { email: 'an@example.org', password: 12 }, ['password']],
    ['an address that is none', { email: 'an', password: 'x' }, ['email']],
    ['a field too many', { email: 'an@example.org', password: 'x', admin: true }, ['admin']],
    ['an object for an address', { email: { $ne: null }, password: 'x' }, ['email']],
  ])('refuse %s and name the field', async (_what, payload, fields) => {
    const answer = await call(test, null, 'POST', '/api/session', payload)
    expect([answer.status, answer.code, answer.fields]).toEqual([400, 'bad-request', fields])
  })

  describe('from a link', () => {
    const token = 'T'.repeat(43)
    async function link(reusable: 0 | 1, minutes = 15): Promise<void> {
      const row = { token_hash: hashSecretToken(token), person_id: account.personId, used_at: null, reusable }
      await test.deps.db
        .insertInto('sign_in_link')
        .values({ ...row, expires_at: test.clock.now() + minutes * 60_000 })
        .execute()
    }
    const open = () => call<Session>(test, null, 'POST', '/api/session/link', { token })

    it('open once', async () => {
      await link(0)
      const first = await open()
      expect(first.body.person.id).toBe(account.personId)
      expect((await whoAmI(cookieOf(first.headers))).status).toBe(200)
      const second = await open()
      expect([second.status, second.code]).toEqual([410, 'link-used'])
    })

    it('open once even when the link is opened twice at the same moment', async () => {
      await link(0)
      const answers = await Promise.all([open(), open(), open()])
      expect(answers.map((answer) => answer.status).toSorted((a, b) => a - b)).toEqual([200, 410, 410])
    })

    it('open again and again when the link says so', async () => {
      await link(1)
      expect([(await open()).status, (await open()).status]).toEqual([200, 200])
    })

    it('do not open after the link has expired', async () => {
      await link(0, 15)
      test.clock.advance(15 * 60_000)
      expect((await open()).code).toBe('link-expired')
    })

    it('do not open with a token that nobody was given', async () => {
      expect((await open()).code).toBe('link-unknown')
    })
  })
})

describe('a session over https', () => {
  it('is bound to its host and never sent in the clear', async () => {
    const test = await createTestApp({ config: { url: 'https://plenum.example.org' } })
    const account = await signUp(test)
    const answer = await call(test, null, 'POST', '/api/session', { email: account.email, password: account.password })
    const set = String(answer.headers['set-cookie'])
    expect(set).toMatch(/^__Host-plenum-session=[\w-]{43}; Path=\/; Max-Age=5184000; HttpOnly; SameSite=Lax; Secure$/)
    const token = cookieOf(answer.headers).split('=')[1]
    const plain = { cookie: `plenum-session=${token}` }
    expect((await call(test, null, 'GET', '/api/session', undefined, plain)).status).toBe(401)
    expect(
      (await call(test, null, 'GET', '/api/session', undefined, { cookie: cookieOf(answer.headers) })).status,
    ).toBe(200)
    await test.close()
  })
})
