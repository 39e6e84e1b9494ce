import { deflateRawSync } from 'node:zlib'

/** A ZIP archive of these text files, without the sums that nobody reads here; those `stored` are in it as they are. */
export function zip(files: Record<string, string>, stored: readonly string[] = []): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, text] of Object.entries(files)) {
    const isStored = stored.includes(name)
    const title = Buffer.from(name)
    const bytes = isStored ? Buffer.from(text) : deflateRawSync(Buffer.from(text), { level: 9 })
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04_03_4b_50, 0)
    local.writeUInt16LE(isStored ? 0 : 8, 8)
    local.writeUInt32LE(bytes.length, 18)
    local.writeUInt16LE(title.length, 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02_01_4b_50, 0)
    entry.writeUInt16LE(isStored ? 0 : 8, 10)
    entry.writeUInt32LE(bytes.length, 20)
    // What it unpacks to is given as nothing, as one that means harm would.
    entry.writeUInt16LE(title.length, 28)
    entry.writeUInt32LE(offset, 42)
    parts.push(local, title, bytes)
    directory.push(entry, title)
    offset += 30 + title.length + bytes.length
  }
  const index = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06_05_4b_50, 0)
  end.writeUInt16LE(Object.keys(files).length, 10)
  end.writeUInt32LE(index.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...parts, index, end])
}

/** The files of a workbook whose first sheet has these rows in its XML. */
export function workbook(rows: string, strings: readonly string[] = []): Record<string, string> {
  return {
    'xl/workbook.xml': '<workbook><sheets><sheet name="A" sheetId="1" r:id="rId7"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId7" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/sharedStrings.xml': `<sst>${strings.map((text) => `<si><r><t>${text}</t></r></si>`).join('')}</sst>`,
    'xl/worksheets/sheet1.xml': `<x:worksheet xmlns:x="a"><x:sheetData>${rows}</x:sheetData></x:worksheet>`,
  }
}
