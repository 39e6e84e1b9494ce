import { createHash, randomBytes } from 'node:crypto'

/** A secret for a cookie or a link: 256 random bits in base64url. Shown once; only its hash is stored. */
export function newSecretToken(): string {
  return randomBytes(32).toString('base64url')
}

/** SHA-256 in hex. Enough for tokens of 256 random bits: there is nothing to guess, so nothing to slow down. */
export function hashSecretToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
