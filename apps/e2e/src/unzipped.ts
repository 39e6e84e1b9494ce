import { inflateRawSync } from 'node:zlib'

/** The text of all files of a ZIP archive, which XLSX and DOCX are; by way of its central directory. */
export function unzipped(archive: Buffer): string {
  const end = archive.lastIndexOf(Buffer.from('PK\u0005\u0006'))
  if (end < 0) throw new Error('not a ZIP archive')
  const texts: string[] = []
  let at = archive.readUInt32LE(end + 16)
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    const [method, size, local] = [
      archive.readUInt16LE(at + 10),
      archive.readUInt32LE(at + 20),
      archive.readUInt32LE(at + 42),
    ]
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28)
    const bytes = archive.subarray(start, start + size)
    texts.push((method === 0 ? bytes : inflateRawSync(bytes)).toString())
    at += 46 + archive.readUInt16LE(at + 28) + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32)
  }
  return texts.join('\n')
}
