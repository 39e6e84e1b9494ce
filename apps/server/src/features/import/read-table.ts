import { type ImportSubject, importColumns, maxImportRows, neededColumns } from '@plenum/schema/import'
import { type Cell, type FileFault, FileFaultError, type TableRow } from './cell.ts'
import { readCsv } from './read-csv.ts'
import { readXlsx } from './read-xlsx.ts'

/** One row by the names of its columns; a column that the file does not have is not in it. */
export type NamedRow = { row: number; cells: ReadonlyMap<string, Cell> }

/** The rows below the names of the columns, or what is wrong with the file. Which kind it is, its bytes say. */
export function readTable(bytes: Buffer, subject: ImportSubject): NamedRow[] | FileFault {
  try {
    const isArchive = bytes.toString('latin1', 0, 4) === 'PK\u0003\u0004'
    return named(isArchive ? readXlsx(bytes) : readCsv(bytes), subject)
  } catch (error) {
    if (error instanceof FileFaultError) return error.fault
    throw error
  }
}

function named([head, ...rows]: TableRow[], subject: ImportSubject): NamedRow[] {
  if (head === undefined || rows.length === 0) throw new FileFaultError('no-rows')
  if (rows.length > maxImportRows) throw new FileFaultError('too-many-rows')
  const known = new Set<string>(importColumns[subject])
  const names = head.cells.map(({ text }) => text.toLowerCase().replaceAll(/[\s-]+/g, '_'))
  for (const [index, name] of names.entries()) {
    if (name === '') continue
    if (!known.has(name)) throw new FileFaultError('unknown-column', head.cells[index]?.text ?? name)
    if (names.indexOf(name) !== index) throw new FileFaultError('column-twice', name)
  }
  for (const name of neededColumns[subject]) {
    if (!names.includes(name)) throw new FileFaultError('missing-column', name)
  }
  return rows.map(({ row, cells }) => ({
    row,
    cells: new Map(
      names.flatMap((name, index): [string, Cell][] => {
        const cell = cells[index] ?? { text: '', isFormula: false, isNumber: false }
        return name === '' ? [] : [[name, cell]]
      }),
    ),
  }))
}
