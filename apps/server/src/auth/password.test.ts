import { describe, expect, it } from 'vitest'
import { hashPassword, verifyPassword } from './password.ts'

describe('a password', () => {
  it('is kept as an argon2id PHC string with a salt of its own', async () => {
    const [first, second] = [await hashPassword('a long pass phrase'), await hashPassword('a long pass phrase')]
    expect(first).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/)
    expect(second).not.toBe(first)
    expect(await verifyPassword(first, 'a long pass phrase')).toBe(true)
    expect(await verifyPassword(first, 'a long pass phrase ')).toBe(false)
  })

  it('is checked with the cost it was hashed with (the example of the reference implementation)', async () => {
    const stored = '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc'
    expect(await verifyPassword(stored, 'password')).toBe(true)
    expect(await verifyPassword(stored, 'Password')).toBe(false)
  })

  it('is the same on every keyboard', async () => {
    expect(await verifyPassword(await hashPassword('caf\u00e9 au lait crème'), 'cafe\u0301 au lait crème')).toBe(true)
  })

  it('that is not set is nobody’s', async () => {
    expect(await verifyPassword(null, '')).toBe(false)
  })

  it('that is stored in another form is a bug, not a wrong password', async () => {
    await expect(verifyPassword('plain', 'plain')).rejects.toThrow(/PHC/)
  })
})
