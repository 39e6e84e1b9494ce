import { inflateRawSync } from 'node:zlib'
import { FileFaultError } from './cell.ts'

/** What a workbook of a few thousand rows unpacks to is a tenth of it. */
const maxUnpacked = 10 * 1024 * 1024
const maxEntries = 500
const endSignature = Buffer.from('PK\u0005\u0006', 'latin1')
const entrySignature = 0x02_01_4b_50

/**
 * Reads files of a ZIP archive by name, by way of its central directory (APPNOTE 6.3.10, sections 4.3.12 and 4.3.16).
 * All that is unpacked counts against one bound, as it is unpacked: what the archive says of its sizes is not believed.
 */
export function unzipFile(archive: Buffer): (name: string) => string | null {
  const entries = entriesOf(archive)
  let left = maxUnpacked
  return (name) => {
    const entry = entries.get(name)
    if (entry === undefined) return null
    const bytes = unpack(archive, entry, left)
    left -= bytes.length
    return bytes.toString('utf8')
  }
}

type Entry = { method: number; size: number; local: number }

function entriesOf(archive: Buffer): Map<string, Entry> {
  const end = archive.lastIndexOf(endSignature)
  if (end < 0 || end + 22 > archive.length) throw new FileFaultError('not-readable')
  const entries = new Map<string, Entry>()
  const count = archive.readUInt16LE(end + 10)
  if (count > maxEntries) throw new FileFaultError('too-large')
  let at = archive.readUInt32LE(end + 16)
  for (let index = 0; index < count; index++) {
    if (at + 46 > archive.length || archive.readUInt32LE(at) !== entrySignature) {
      throw new FileFaultError('not-readable')
    }
    const nameLength = archive.readUInt16LE(at + 28)
    const rest = archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32)
    entries.set(archive.toString('utf8', at + 46, at + 46 + nameLength), {
      method: archive.readUInt16LE(at + 10),
      size: archive.readUInt32LE(at + 20),
      local: archive.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + rest
  }
  return entries
}

function unpack(archive: Buffer, { method, size, local }: Entry, left: number): Buffer {
  if (local + 30 > archive.length) throw new FileFaultError('not-readable')
  const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28)
  const bytes = archive.subarray(start, start + size)
  if (method === 0 && bytes.length <= left) return bytes
  if (method !== 8) throw new FileFaultError(method === 0 ? 'too-large' : 'not-readable')
  try {
    return inflateRawSync(bytes, { maxOutputLength: Math.max(1, left) })
  } catch (error) {
    const tooLarge = error instanceof RangeError
    throw new FileFaultError(tooLarge ? 'too-large' : 'not-readable')
  }
}
