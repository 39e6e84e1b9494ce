import { generateKeyPairSync } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { verifySignature, signedBytes } from '@plenum/proof/link-signature'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { StartError } from '../start-error.ts'
import { openInstanceKey } from './instance-key.ts'

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plenum-key-'))
  file = join(folder, 'instance-key.pem')
})
afterEach(() => rmSync(folder, { recursive: true }))

test('a key is made for its owner alone, and stays', async () => {
  const { publicKeyHex } = await openInstanceKey(folder)
  expect(publicKeyHex).toMatch(/^[0-9a-f]{64}$/)
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(readdirSync(folder)).toEqual(['instance-key.pem'])
  const pem = readFileSync(file, 'utf8')
  expect((await openInstanceKey(folder)).publicKeyHex).toBe(publicKeyHex)
  expect(readFileSync(file, 'utf8')).toBe(pem)
})

test('what it signs is verified with its public key', async () => {
  const { publicKeyHex, sign } = await openInstanceKey(folder)
  const hash = 'ab'.repeat(32)
  const signature = await sign(signedBytes(hash))
  expect(signature).toMatch(/^[0-9a-f]{128}$/)
  expect(await verifySignature(hash, signature, publicKeyHex)).toBe(true)
  expect(await verifySignature('ac'.repeat(32), signature, publicKeyHex)).toBe(false)
})

test('of many who make it at once, all have the same', async () => {
  const keys = await Promise.all(Array.from({ length: 20 }, () => openInstanceKey(folder)))
  expect(new Set(keys.map(({ publicKeyHex }) => publicKeyHex)).size).toBe(1)
  expect(keys[0]?.publicKeyHex).toBe((await openInstanceKey(folder)).publicKeyHex)
  expect(readdirSync(folder)).toEqual(['instance-key.pem'])
})

const pemOf = (type: 'ed25519' | 'x25519') =>
  (type === 'ed25519' ? generateKeyPairSync('ed25519') : generateKeyPairSync('x25519')).privateKey
    .export({ type: 'pkcs8', format: 'pem' })
    .toString()

test.each([
  ['empty', () => ''],
  ['cut off', () => pemOf('ed25519').slice(0, 60)],
  ['not a key', () => 'hello'],
  ['one of another kind', () => pemOf('x25519')],
  ['a public key', () => generateKeyPairSync('ed25519').publicKey.export({ type: 'spki', format: 'pem' }).toString()],
])('a key file that is %s is refused, and left as it is', async (_, content) => {
  const text = content()
  writeFileSync(file, text)
  await expect(openInstanceKey(folder)).rejects.toThrow(StartError)
  await expect(openInstanceKey(folder)).rejects.toThrow(/instance-key\.pem is damaged or not an Ed25519 key/)
  expect(readFileSync(file, 'utf8')).toBe(text)
})

test('a key that cannot be read or made is said', async () => {
  mkdirSync(file)
  await expect(openInstanceKey(folder)).rejects.toThrow(/cannot be read by this user \(EISDIR\)/)
  await expect(openInstanceKey(join(folder, 'none'))).rejects.toThrow(/cannot be made \(ENOENT\)/)
})
