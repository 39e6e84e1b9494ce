import { describe, expect, it } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'
import { workbook, zip } from '../../../test/zip.ts'
import { readDay } from './read-day.ts'
import { readTable } from './read-table.ts'

const plain = (bytes: Buffer | string) => {
  const table = readTable(typeof bytes === 'string' ? Buffer.from(bytes) : bytes, 'people')
  if (!Array.isArray(table)) return table.column === '' ? table.code : `${table.code} ${table.column}`
  return table.map(({ row, cells }) => [row, ...[...cells].map(([name, { text }]) => `${name}=${text}`)])
}

describe('a file of rows', () => {
  it.each([
    ['commas', 'email,name\na@b.be,"Jan, ""de"" Wit"\n'],
    ['semicolons and a byte order mark', '\uFEFFemail;name\r\na@b.be;"Jan, ""de"" Wit"\r\n'],
    ['tabs', 'email\tname\na@b.be\tJan, "de" Wit'],
  ])('is read with %s', (_name, text) => {
    expect(plain(text)).toEqual([[2, 'email=a@b.be', 'name=Jan, "de" Wit']])
  })

  it('keeps the numbers of its rows, leaves empty ones out and fills short ones up', () => {
    expect(plain('Email;Name\n;\n\na@b.be\n"b@b.be";"x\ny"')).toEqual([
      [4, 'email=a@b.be', 'name='],
      [5, 'email=b@b.be', 'name=x\ny'],
    ])
  })

  it.each([
    ['no text', '', 'no-rows'],
    ['names alone', 'email,name\n', 'no-rows'],
    ['no address', 'name\nJan', 'missing-column email'],
    ['a column that nobody knows', 'email,Telefoon\na@b.be,1', 'unknown-column Telefoon'],
    ['a column twice', 'email,EMAIL\na@b.be,b@b.be', 'column-twice email'],
    ['a quote that stays open', 'email,name\na@b.be,"Jan', 'open-quote'],
    ['Latin letters of one byte', Buffer.from('email,name\na@b.be,Zoë', 'latin1'), 'not-utf8'],
    ['UTF-16', Buffer.from('email,name\na@b.be,Jan', 'utf16le'), 'not-readable'],
    ['too many rows', `email\n${'a@b.be\n'.repeat(2001)}`, 'too-many-rows'],
    ['far too many rows', `email\n${'a@b.be\n'.repeat(9000)}`, 'too-many-rows'],
    ['an archive cut short', zip(workbook('')).subarray(0, 200), 'not-readable'],
    ['an archive of something else', zip({ 'a.txt': 'a' }), 'not-readable'],
  ])('is refused with %s', (_name, bytes, code) => {
    expect(plain(bytes)).toBe(code)
  })

  it('is read from a workbook: shared and own strings, places left out, numbers', () => {
    const rows =
      '<x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c><x:c r="C1" t="inlineStr"><x:is><x:t>name</x:t></x:is></x:c></x:row>' +
      '<x:row r="3"><x:c r="A3" t="s"><x:v>1</x:v></x:c><x:c r="C3"><x:v>42</x:v></x:c></x:row>'
    expect(plain(zip(workbook(rows, ['email', 'a@b.be'])))).toEqual([[3, 'email=a@b.be', 'name=42']])
  })

  it('is read from a workbook as programs write them, with days as days', async () => {
    const text = (value: string) => ({ type: String, value })
    const since = { type: Date, value: new Date(Date.UTC(2022, 2, 1)), format: 'dd/mm/yyyy' }
    const rows = [
      [text('acronym'), text('name_nl'), text('since')],
      [text('OSG'), text('Overleg & co <nl>'), since],
    ]
    const table = readTable(await writeXlsxFile(rows).toBuffer(), 'partners')
    const cells = Array.isArray(table) ? [...(table[0]?.cells ?? [])] : []
    expect(cells.map(([name, { text: found }]) => [name, found])).toEqual([
      ['acronym', 'OSG'],
      ['name_nl', 'Overleg & co <nl>'],
      ['since', '44621'],
    ])
    expect(cells.map(([, { isNumber }]) => isNumber)).toEqual([false, false, true])
  })

  it('tells which cells of a workbook would be computed', () => {
    const rows =
      '<x:row><x:c t="inlineStr"><x:is><x:t>email</x:t></x:is></x:c></x:row>' +
      '<x:row><x:c t="str"><x:f>HYPERLINK("a")</x:f><x:v>a@b.be</x:v></x:c></x:row>'
    const table = readTable(zip(workbook(rows)), 'people')
    expect(Array.isArray(table) && table[0]?.cells.get('email')?.isFormula).toBe(true)
  })

  it('does not unpack a workbook that grows beyond measure, however it is described', () => {
    const bomb = workbook(`<x:row><x:c><x:v>${'0'.repeat(40 * 1024 * 1024)}</x:v></x:c></x:row>`)
    const bytes = zip(bomb)
    expect(bytes.length).toBeLessThan(100_000)
    expect(plain(bytes)).toBe('too-large')
    // Nor when it grows in many files.
    const files = { ...workbook(''), 'xl/sharedStrings.xml': `<sst>${' '.repeat(9.9 * 1024 * 1024)}</sst>` }
    expect(plain(zip({ ...files, 'xl/worksheets/sheet1.xml': `<a>${' '.repeat(1024 * 1024)}</a>` }))).toBe('too-large')
  })

  it('takes no declarations, through which XML grows or reads other files', () => {
    const files = workbook('')
    const doctype = '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>'
    for (const name of ['xl/workbook.xml', 'xl/sharedStrings.xml', 'xl/worksheets/sheet1.xml']) {
      expect(plain(zip({ ...files, [name]: `${doctype}${files[name]}` }))).toBe('not-readable')
    }
    expect(plain(zip({ ...files, 'xl/sharedStrings.xml': '<sst><si><t>&b;</t></si></sst>' }))).toBe('not-readable')
  })

  it('holds days in three forms', () => {
    expect(readDay('2022-03-01', false)).toBe('2022-03-01')
    expect(readDay('1/3/2022', false)).toBe('2022-03-01')
    expect(readDay('44621', true)).toBe('2022-03-01')
    for (const text of ['2022-02-30', '30/2/2022', '44621', '3/2022', 'x']) expect(readDay(text, false)).toBeNull()
    for (const text of ['0', '-1', '1e9', 'x']) expect(readDay(text, true)).toBeNull()
  })
})
