import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Account, signUp } from '../../../test/sign-up.ts'
import { type TestApp, createTestApp } from '../../../test/test-app.ts'

describe('attempts to sign in', () => {
  let test: TestApp
  let account: Account
  beforeEach(async () => {
    test = await createTestApp()
    account = await signUp(test)
  })
  afterEach(() => test.close())

  const attempt = (email: string, password: string, remoteAddress = '192.0.2.1') =>
    test.app.inject({ method: 'POST', url: '/api/session', payload: { email, password }, remoteAddress })

  it('are counted per account, wherever they come from, and come back with time', async () => {
    for (let tried = 0; tried < 10; tried += 1) {
      expect((await attempt(account.email, 'wrong', `192.0.2.${tried}`)).statusCode).toBe(401)
    }
    const refused = await attempt(account.email, account.password, '192.0.2.99')
    expect(refused.statusCode).toBe(429)
    expect(refused.json().code).toBe('too-many')
    expect(refused.headers['retry-after']).toBe('60')
    test.clock.advance(60_000)
    expect((await attempt(account.email, account.password)).statusCode).toBe(200)
  })

  it('are counted before their outcome is known, so many at once do not help', async () => {
    const answers = await Promise.all(Array.from({ length: 25 }, () => attempt(account.email, 'wrong')))
    expect(answers.filter((answer) => answer.statusCode === 401)).toHaveLength(10)
    expect(answers.filter((answer) => answer.statusCode === 429)).toHaveLength(15)
  })

  it('are counted per address, whichever accounts they try', async () => {
    const answers = await Promise.all(
      Array.from({ length: 35 }, (_, index) => attempt(`nobody${index}@example.org`, 'wrong')),
    )
    expect(answers.filter((answer) => answer.statusCode === 429)).toHaveLength(5)
    expect((await attempt(account.email, account.password)).statusCode).toBe(429)
    expect((await attempt(account.email, account.password, '192.0.2.2')).statusCode).toBe(200)
  })

  it('are not counted when they succeed', async () => {
    for (let tried = 0; tried < 12; tried += 1) {
      expect((await attempt(account.email, account.password)).statusCode).toBe(200)
    }
  })

  it('believe a forwarded address from a proxy on this machine only', async () => {
    const from = (forwarded: string, remoteAddress: string) =>
      test.app.inject({
        method: 'POST',
        url: '/api/session/link',
        payload: { token: 'x'.repeat(43) },
        remoteAddress,
        headers: { 'x-forwarded-for': forwarded },
      })
    for (let tried = 0; tried < 30; tried += 1) await from(`198.51.100.${tried}`, '192.0.2.1')
    expect((await from('198.51.100.200', '192.0.2.1')).statusCode).toBe(429)
    for (let tried = 0; tried < 30; tried += 1) await from('198.51.100.1', '127.0.0.1')
    expect((await from('198.51.100.1', '127.0.0.1')).statusCode).toBe(429)
    expect((await from('198.51.100.2', '127.0.0.1')).statusCode).toBe(404)
  })
})
