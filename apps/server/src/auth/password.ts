import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const argon2Async = promisify(argon2)

/** OWASP Password Storage Cheat Sheet: argon2id with 19 MiB, two passes, one lane. */
const current = { memory: 19456, passes: 2, parallelism: 1 } as const
const saltLength = 16
const tagLength = 32

type Cost = { memory: number; passes: number; parallelism: number }

/** The password as a PHC string (`$argon2id$v=19$m=…,t=…,p=…$salt$hash`), for `person.password_hash`. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(saltLength)
  const tag = await argon2id(password, salt, current, tagLength)
  const cost = `m=${current.memory},t=${current.passes},p=${current.parallelism}`
  return `$argon2id$v=19$${cost}$${phcBase64(salt)}$${phcBase64(tag)}`
}

/**
 * Whether the password is the one behind the PHC string. Null (nobody there, or no password set) takes as long as a
 * wrong password, so that the time of an answer does not tell which addresses have an account.
 */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  if (stored === null) {
    await argon2id(password, randomBytes(saltLength), current, tagLength)
    return false
  }
  const { cost, salt, tag } = parsePhc(stored)
  return timingSafeEqual(await argon2id(password, salt, cost, tag.length), tag)
}

/** NFKC first: the same password typed on two keyboards may arrive as different code points (NIST SP 800-63B). */
function argon2id(password: string, nonce: Buffer, cost: Cost, length: number): Promise<Buffer> {
  return argon2Async('argon2id', { message: password.normalize('NFKC'), nonce, ...cost, tagLength: length })
}

function phcBase64(bytes: Buffer): string {
  return bytes.toString('base64').replaceAll('=', '')
}

function parsePhc(stored: string): { cost: Cost; salt: Buffer; tag: Buffer } {
  const found = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/.exec(stored)
  if (found === null) throw new Error('a stored password is not an argon2id PHC string')
  const [, memory, passes, parallelism, salt = '', tag = ''] = found
  return {
    cost: { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) },
    salt: Buffer.from(salt, 'base64'),
    tag: Buffer.from(tag, 'base64'),
  }
}
