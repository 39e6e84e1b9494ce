import { type Cell, FileFaultError, type TableRow } from './cell.ts'
import { readXml } from './read-xml.ts'
import { unzipFile } from './unzip-file.ts'

const bounds = { rows: 5000, cells: 100, strings: 200_000 }

/** Rows of the first sheet of a workbook (ECMA-376, part 1, section 18). */
export function readXlsx(bytes: Buffer): TableRow[] {
  const read = unzipFile(bytes)
  const sheet = read(firstSheet(read))
  if (sheet === null) throw new FileFaultError('not-readable')
  return rowsOf(sheet, sharedStrings(read('xl/sharedStrings.xml')))
}

/** The file of the sheet that stands first in the workbook. */
function firstSheet(read: (name: string) => string | null): string {
  const workbook = read('xl/workbook.xml')
  const relations = read('xl/_rels/workbook.xml.rels')
  if (workbook === null || relations === null) throw new FileFaultError('not-readable')
  let first: string | null = null
  readXml(workbook, {
    onOpen: ({ name, attributes }) => {
      if (name === 'sheet') first ??= attributes['r:id'] ?? null
    },
    onClose: () => undefined,
  })
  let target: string | null = null
  readXml(relations, {
    onOpen: ({ name, attributes }) => {
      if (name === 'Relationship' && attributes['Id'] === first) target = attributes['Target'] ?? null
    },
    onClose: () => undefined,
  })
  if (first === null || target === null) throw new FileFaultError('not-readable')
  const path: string = target
  return path.startsWith('/') ? path.slice(1) : `xl/${path}`
}

function sharedStrings(xml: string | null): string[] {
  const strings: string[] = []
  if (xml === null) return strings
  let text = ''
  // Readings of Japanese words stand beside the words, in <rPh>.
  let reading = false
  readXml(xml, {
    onOpen: ({ name }) => {
      if (name === 'si') text = ''
      if (name === 'rPh') reading = true
    },
    onClose: (name, inner) => {
      if (name === 't' && !reading) text += inner
      if (name === 'rPh') reading = false
      if (name !== 'si') return
      if (strings.length >= bounds.strings) throw new FileFaultError('too-large')
      strings.push(text)
    },
  })
  return strings
}

function rowsOf(xml: string, strings: readonly string[]): TableRow[] {
  const rows: TableRow[] = []
  let number = 0
  let cells: Cell[] = []
  let column = -1
  let type = ''
  let value = ''
  let isFormula = false
  readXml(xml, {
    onOpen: ({ name, attributes }) => {
      if (name === 'row') {
        number = Number(attributes['r'] ?? number + 1)
        cells = []
        column = -1
      }
      if (name !== 'c') return
      column = columnOf(attributes['r'] ?? '') ?? column + 1
      type = attributes['t'] ?? 'n'
      value = ''
      isFormula = false
    },
    onClose: (name, inner) => {
      if (name === 'f') isFormula = true
      if (name === 'v') value = inner
      if (name === 't') value += inner
      if (name === 'c' && column < bounds.cells) {
        while (cells.length < column) cells.push({ text: '', isFormula: false, isNumber: false })
        const text = (type === 's' ? (strings[Number(value)] ?? '') : value).trim()
        cells[column] = { text, isFormula, isNumber: type === 'n' && text !== '' }
      }
      if (name !== 'row') return
      if (cells.some((cell) => cell.text !== '' || cell.isFormula)) rows.push({ row: number, cells })
      if (rows.length > bounds.rows) throw new FileFaultError('too-many-rows')
    },
  })
  return rows
}

/** From 0, of a place such as `AB12`. */
function columnOf(place: string): number | null {
  const letters = /^[A-Z]{1,3}(?=\d)/.exec(place)?.[0]
  if (letters === undefined) return null
  return letters.split('').reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}
