import { generateKeyPairSync, sign } from 'node:crypto'
import type { InstanceKey } from '../src/instance-key.ts'

/** A key of its own, in no file. */
export function createTestKey(): InstanceKey {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const { x = '' } = publicKey.export({ format: 'jwk' })
  return {
    publicKeyHex: Buffer.from(x, 'base64url').toString('hex'),
    sign: async (bytes) => sign(null, bytes, privateKey).toString('hex'),
  }
}
