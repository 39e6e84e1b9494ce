import { toHex } from './hex.ts'

/** SHA-256 of the bytes, or of a text's UTF-8, as 64 lower-case hex digits. */
export async function sha256Hex(content: string | Uint8Array<ArrayBuffer>): Promise<string> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return toHex(new Uint8Array(await globalThis.crypto.subtle.digest('SHA-256', bytes)))
}
