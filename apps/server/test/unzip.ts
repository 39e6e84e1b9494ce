import { inflateRawSync } from 'node:zlib'

/** The text files of a ZIP archive by name, by way of its central directory. */
export function unzip(archive: Buffer): Record<string, string> {
  const files: Record<string, string> = {}
  const end = archive.lastIndexOf(Buffer.from('PK\u0005\u0006'))
  let at = archive.readUInt32LE(end + 16)
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    const [method, size] = [archive.readUInt16LE(at + 10), archive.readUInt32LE(at + 20)]
    const lengths = [28, 30, 32].map((offset) => archive.readUInt16LE(at + offset))
    const [name = 0, extra = 0, remark = 0] = lengths
    const local = archive.readUInt32LE(at + 42)
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28)
    const bytes = archive.subarray(start, start + size)
    files[archive.toString('utf8', at + 46, at + 46 + name)] = (method === 0 ? bytes : inflateRawSync(bytes)).toString()
    at += 46 + name + extra + remark
  }
  return files
}
