import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, randomUUID, sign } from 'node:crypto'
import { link, open, readFile, unlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { InstanceKey } from '../instance-key.ts'
import { StartError } from '../start-error.ts'

/**
 * The key in `instance-key.pem` of the data folder, made when there is none. One that is there is never replaced: what it
 * signed could not be told from a forgery any more. Throws a StartError when it cannot be read, made, or used.
 */
export async function openInstanceKey(folder: string): Promise<InstanceKey> {
  const file = join(folder, 'instance-key.pem')
  const pem = (await readPem(file)) ?? (await makePem(file))
  const privateKey = parsePem(pem, file)
  // The last 32 bytes of its DER form (RFC 8410) are the key itself.
  const publicKey = createPublicKey(privateKey).export({ type: 'spki', format: 'der' }).subarray(-32)
  return {
    publicKeyHex: publicKey.toString('hex'),
    sign: async (bytes) => sign(null, bytes, privateKey).toString('hex'),
  }
}

/** Null when there is none. */
async function readPem(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw new StartError(`The key ${file} cannot be read by this user (${codeOf(error)}). Give this user the right to.`)
  }
}

/** Whole or not at all, also when the power goes; of two who make it at once, both take the one that came first. */
async function makePem(file: string): Promise<string> {
  const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  const unfinished = `${file}.${randomUUID()}`
  try {
    await writeDurably(unfinished, pem)
    try {
      await link(unfinished, file)
    } finally {
      await unlink(unfinished)
    }
    await syncFolder(dirname(file))
    return pem
  } catch (error) {
    const first = codeOf(error) === 'EEXIST' ? await readPem(file) : null
    if (first !== null) return first
    throw new StartError(`The key ${file} cannot be made (${codeOf(error)}). Give this user the right to write there.`)
  }
}

async function writeDurably(file: string, text: string): Promise<void> {
  const handle = await open(file, 'wx', 0o600)
  try {
    await handle.writeFile(text)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** The name, too, has to be on disk before anything is signed. Windows opens no folders. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

function parsePem(pem: string, file: string): KeyObject {
  const key = privateKeyIn(pem)
  if (key?.asymmetricKeyType === 'ed25519') return key
  throw new StartError(
    `The key ${file} is damaged or not an Ed25519 key. Put back the right file from a backup. Only if there is none, move it away: a new key is made, but new proofs of programmes that have frozen versions already will not hold.`,
  )
}

function privateKeyIn(pem: string): KeyObject | null {
  try {
    return createPrivateKey(pem)
  } catch {
    return null
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown reason'
}
