import type { Session } from '@plenum/schema/api/session'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { call } from '../../../test/call.ts'
import { testDialects } from '../../../test/databases.ts'
import { type Account, cookieOf, signUp } from '../../../test/sign-up.ts'
import { type TestApp, createTestApp } from '../../../test/test-app.ts'
import type { AccessChange } from '../../access-bus.ts'

describe.each(testDialects)('my account on %s', (dialect) => {
  let test: TestApp
  let account: Account
  let cookie: string
  beforeEach(async () => {
    test = await createTestApp({ dialect })
    account = await signUp(test)
    cookie = await signIn(account.password)
  })
  afterEach(() => test.close())

  async function signIn(password: string): Promise<string> {
    const answer = await call(test, null, 'POST', '/api/session', { email: account.email, password })
    return cookieOf(answer.headers)
  }
  const status = async (as: string) => (await call(test, null, 'GET', '/api/session', undefined, { cookie: as })).status
  const change = (payload: object, as = cookie) =>
    call<Session>(test, null, 'PATCH', '/api/person', payload, { cookie: as })
  const changePassword = (current: string, next: string, as = cookie) =>
    call<Session>(test, null, 'POST', '/api/person/password', { current, next }, { cookie: as })

  it('has a name and a language that I change, and nobody else hears of it', async () => {
    const heard: unknown[] = []
    test.deps.liveBus.subscribe((audience, event) => heard.push([audience, event]))
    const answer = await change({ name: ' Anna ', language: 'de' })
    expect(answer.body.person).toMatchObject({ name: 'Anna', language: 'de' })
    expect(heard).toEqual([[{ personId: account.personId }, { type: 'session' }]])
    expect((await change({})).body.person.name).toBe('Anna')
  })

  it.each([
    [{ email: 'other@example.org' }, 'email'],
    [{ mayCreateProgrammes: true }, 'mayCreateProgrammes'],
    [{ name: '' }, 'name'],
    [{ language: 'xx' }, 'language'],
  ])('does not take %j', async (payload, field) => {
    const answer = await change(payload)
    expect([answer.code, answer.fields]).toEqual(['bad-request', [field]])
  })

  it('takes a new password, ends every other session and keeps me in with a new one', async () => {
    const elsewhere = await signIn(account.password)
    const heard: AccessChange[] = []
    test.deps.accessBus.subscribe((change) => heard.push(change))
    const answer = await changePassword(account.password, 'another pass phrase')
    expect(answer.status).toBe(200)
    expect([await status(cookie), await status(elsewhere)]).toEqual([401, 401])
    expect(await status(cookieOf(answer.headers))).toBe(200)
    expect(new Set(heard.map((change) => change.sessionId)).size).toBe(2)
    expect(await signIn(account.password)).toBe('')
    expect(await signIn('another pass phrase')).not.toBe('')
  })

  it('does not take a new password from whoever does not know the present one', async () => {
    const answer = await changePassword('not the password', 'another pass phrase')
    expect([answer.status, answer.code, answer.fields]).toEqual([401, 'wrong-credentials', ['current']])
    expect(await status(cookie)).toBe(200)
    expect(await signIn(account.password)).not.toBe('')
  })

  it('does not take a short password', async () => {
    const answer = await changePassword(account.password, 'short')
    expect([answer.code, answer.fields]).toEqual(['bad-request', ['next']])
  })

  it('limits guesses at the present password', async () => {
    for (let tried = 0; tried < 10; tried += 1) await changePassword('wrong', 'another pass phrase')
    expect((await changePassword(account.password, 'another pass phrase')).code).toBe('too-many')
  })

  it('is nobody else’s business', async () => {
    expect((await change({ name: 'Eve' }, '')).code).toBe('not-signed-in')
    expect((await changePassword('x', 'another pass phrase', '')).code).toBe('not-signed-in')
  })
})
