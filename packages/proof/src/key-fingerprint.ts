import { fromHex } from './hex.ts'
import { sha256Hex } from './sha256-hex.ts'

/** SHA-256 of a public key (64 hex digits, as in a link), in sixteen groups of four digits for people to compare. */
export async function keyFingerprint(key: string): Promise<string> {
  return grouped(await sha256Hex(fromHex(key)))
}

/** A fingerprint as somebody typed it, in the form of `keyFingerprint`; null when it cannot be one. */
export function parseFingerprint(typed: string): string | null {
  const digits = typed.replaceAll(/[\s:-]/g, '').toLowerCase()
  return /^[0-9a-f]{64}$/.test(digits) ? grouped(digits) : null
}

function grouped(digits: string): string {
  return digits.match(/.{4}/g)?.join(' ') ?? ''
}
