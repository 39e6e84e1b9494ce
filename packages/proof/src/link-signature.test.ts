import { createPrivateKey, sign } from 'node:crypto'
import { expect, test } from 'vitest'
import { exampleProof } from '../test/example-proof.ts'
import { faultsIn } from '../test/faults-in.ts'
import { verifySignature } from './link-signature.ts'
import { writeProof } from './proof-file.ts'
import { sha256Hex } from './sha256-hex.ts'

/** RFC 8032, section 7.1, test 1. */
const secret = '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60'
const key = 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a'
const privateKey = createPrivateKey({
  key: Buffer.from(`302e020100300506032b657004220420${secret}`, 'hex'),
  format: 'der',
  type: 'pkcs8',
})
const signatureOver = (bytes: string | Uint8Array) =>
  sign(null, typeof bytes === 'string' ? Buffer.from(bytes) : bytes, privateKey).toString('hex')

test('what is signed is the format, a line feed and the hash, so that a signature serves nothing else', async () => {
  const hash = 'ab'.repeat(32)
  expect(await verifySignature(hash, signatureOver(`plenum-link/1\n${hash}`), key)).toBe(true)
  expect(await verifySignature(hash, signatureOver(hash), key)).toBe(false)
})

test('a proof that was given out stays one: the format is fixed to the byte', async () => {
  const parts = await exampleProof({ key, sign: async (bytes) => signatureOver(bytes) })
  expect(await faultsIn(parts)).toEqual([])
  expect(await sha256Hex(writeProof(parts))).toBe('f58e5c0c90006362bd789ad2e741b21b6100bd344ac6ab621b03049124a7c1cb')
})
