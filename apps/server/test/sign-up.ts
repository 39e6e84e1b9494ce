import { createPerson } from '../src/auth/create-person.ts'
import { hashPassword } from '../src/auth/password.ts'
import type { TestApp } from './test-app.ts'

export type Account = { personId: string; email: string; password: string }

/** An account with a password, and nobody signed in. */
export async function signUp(test: TestApp, email = 'an@example.org'): Promise<Account> {
  const password = 'a long pass phrase'
  const person = { name: 'An', email, language: 'nl' as const, mayCreateProgrammes: false }
  const passwordHash = await hashPassword(password)
  return { personId: await createPerson(test.deps.db, { ...person, passwordHash }, test.clock.now()), email, password }
}

/** What a browser would send back after this answer, or '' when the answer sets no cookie. */
export function cookieOf(headers: Record<string, unknown>): string {
  const set = headers['set-cookie']
  const first: unknown = Array.isArray(set) ? set[0] : set
  return typeof first === 'string' ? (first.split(';')[0] ?? '') : ''
}
