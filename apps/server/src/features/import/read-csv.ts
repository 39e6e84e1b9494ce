import { type Cell, FileFaultError, type TableRow, textCell } from './cell.ts'

const separators = [',', ';', '\t'] as const
/** Rows and columns beyond which nothing is read: what reads them has its own, smaller bounds. */
const bounds = { rows: 5000, cells: 100 }

/**
 * Rows of a CSV file (RFC 4180) in UTF-8, with or without byte order mark, parted by whichever of comma, semicolon and tab
 * its first row has most of outside of quotes.
 */
export function readCsv(bytes: Buffer): TableRow[] {
  const text = decode(bytes)
  const separator = separatorOf(text)
  const rows: TableRow[] = []
  let cells: Cell[] = []
  let field = ''
  let quoted = false
  let number = 1
  const endField = () => {
    if (cells.length < bounds.cells) cells.push(textCell(field))
    field = ''
  }
  const endRow = () => {
    endField()
    if (cells.some((cell) => cell.text !== '')) rows.push({ row: number, cells })
    cells = []
    number++
    if (rows.length > bounds.rows) throw new FileFaultError('too-many-rows')
  }
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at)
    if (quoted) {
      if (sign !== '"') field += sign
      else if (text.charAt(at + 1) === '"') {
        field += '"'
        at++
      } else quoted = false
    } else if (sign === '"' && field.trim() === '') {
      field = ''
      quoted = true
    } else if (sign === separator) endField()
    else if (sign === '\n') endRow()
    else if (sign !== '\r') field += sign
  }
  if (quoted) throw new FileFaultError('open-quote')
  endRow()
  return rows
}

function decode(bytes: Buffer): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    // No text has this; a file of some other kind mostly has.
    if (text.includes('\0')) throw new FileFaultError('not-readable')
    return text
  } catch (error) {
    throw error instanceof FileFaultError ? error : new FileFaultError('not-utf8')
  }
}

function separatorOf(text: string): string {
  const [line = ''] = text.replaceAll(/"[^"]*"/g, '').split(/\r?\n/, 1)
  const counts = separators.map((separator) => line.split(separator).length)
  return separators[counts.indexOf(Math.max(...counts))] ?? ','
}
