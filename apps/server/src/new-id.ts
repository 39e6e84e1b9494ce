import { randomBytes } from 'node:crypto'

/** A new opaque id: 96 random bits in hex, so that it never holds the dot that document ids are split at. */
export function newId(): string {
  return randomBytes(12).toString('hex')
}
