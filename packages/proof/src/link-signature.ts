import { fromHex } from './hex.ts'

/** What the instance signs for a link with this hash. */
export function signedBytes(hash: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`plenum-link/1\n${hash}`)
}

/**
 * Whether the signature (128 hex digits) over a link's hash is of this key (64). Null when this browser has no Ed25519:
 * then nothing is known.
 */
export async function verifySignature(hash: string, signature: string, key: string): Promise<boolean | null> {
  const { subtle } = globalThis.crypto
  try {
    const publicKey = await subtle.importKey('raw', fromHex(key), 'Ed25519', false, ['verify'])
    return await subtle.verify('Ed25519', publicKey, fromHex(signature), signedBytes(hash))
  } catch (error) {
    if (error instanceof Error && error.name === 'NotSupportedError') return null
    // A key that is no point of the curve.
    return false
  }
}
