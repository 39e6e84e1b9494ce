import writeXlsxFile from 'write-excel-file/node'
import { shortened } from './register-shortened.ts'
import type { RegisterTable } from './register-table.ts'

/** Characters that a cell of Excel holds; more and it calls the file damaged. */
const maxCell = 32_767
const maxSheetName = 31
const widths = [6, 7, 12, 8, 16, 40, 20, 14, 50, 40, 40, 18, 40, 20, 16, 16]

/** The register as a workbook of one sheet. Every cell is of type text: nothing in it is ever computed. */
export async function registerXlsx({ title, header, rows }: RegisterTable): Promise<Buffer> {
  const cell = (value: string) => ({
    type: String,
    value: shortened(value, maxCell),
    wrap: true,
    alignVertical: 'top' as const,
  })
  const head = header.map((value) => ({ ...cell(value), fontWeight: 'bold' as const }))
  return writeXlsxFile([head, ...rows.map((row) => row.map(cell))], {
    sheet: sheetName(title),
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: 1,
    orientation: 'landscape',
  }).toBuffer()
}

function sheetName(title: string): string {
  return title
    .replaceAll(/[\\/?*[\]:']/g, ' ')
    .slice(0, maxSheetName)
    .toWellFormed()
    .trim()
}
