import { inflateRawSync } from 'node:zlib'
import { type ZipEntry, zipDirectory } from '../../zip-directory.ts'
import { FileFaultError } from './cell.ts'

/** What a workbook of a few thousand rows unpacks to is a tenth of it. */
const maxUnpacked = 10 * 1024 * 1024
const maxEntries = 500

/**
 * Reads files of a ZIP archive by name, by way of its central directory.
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

function entriesOf(archive: Buffer): Map<string, ZipEntry> {
  const entries = zipDirectory(archive)
  if (entries === null) throw new FileFaultError('not-readable')
  if (entries.size > maxEntries) throw new FileFaultError('too-large')
  return entries
}

function unpack(archive: Buffer, { method, size, local }: ZipEntry, left: number): Buffer {
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
