const endSignature = Buffer.from('PK\u0005\u0006', 'latin1')
const entrySignature = 0x02_01_4b_50

/** Where a part of an archive lies: its method, what the directory says of its packed size, and its local header. */
export type ZipEntry = { method: number; size: number; local: number }

/**
 * The parts of a ZIP archive by name, from its central directory (APPNOTE 6.3.10, sections 4.3.12 and 4.3.16); nothing is
 * unpacked. Null when it has none that can be read.
 */
export function zipDirectory(archive: Buffer): Map<string, ZipEntry> | null {
  const end = archive.lastIndexOf(endSignature)
  if (end < 0 || end + 22 > archive.length) return null
  const entries = new Map<string, ZipEntry>()
  const count = archive.readUInt16LE(end + 10)
  let at = archive.readUInt32LE(end + 16)
  for (let index = 0; index < count; index++) {
    if (at + 46 > archive.length || archive.readUInt32LE(at) !== entrySignature) return null
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
