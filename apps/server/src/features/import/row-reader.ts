import type { ImportRow, importRowFaults } from '@plenum/schema/api/import'
import { lineSchema, plainTextSchema } from '@plenum/schema/api/common'
import type { NamedRow } from './read-table.ts'

/** Made once: thousands of cells are read with it. */
const plainText = plainTextSchema(Number.MAX_SAFE_INTEGER)

export type RowFault = (typeof importRowFaults)[number]

/** Reads the cells of one row and gathers what is wrong with them. */
export function createRowReader({ cells }: NamedRow) {
  const errors: ImportRow['errors'] = []
  const fail = (column: string, code: RowFault) => {
    errors.push({ column, code })
    return null
  }

  /** The text of a cell; '' for an empty one or a column that is not there, null when it is at fault. */
  const read = (column: string): string | null => {
    const cell = cells.get(column)
    if (cell === undefined) return ''
    return cell.isFormula ? fail(column, 'formula') : cell.text
  }

  /** One line that no spreadsheet takes for a formula when it is written into a file again. */
  const line = (column: string, max: number): string | null => {
    const text = read(column)
    if (text === null || text === '') return text
    if (/^[=+\-@＝＋－＠]/.test(text)) return fail(column, 'formula')
    if (text.length > max) return fail(column, 'too-long')
    return lineSchema.safeParse(text).success ? text : fail(column, 'not-a-line')
  }

  const needed = (column: string, max: number): string | null => {
    const text = line(column, max)
    return text === '' ? fail(column, 'missing') : text
  }

  const text = (column: string, max: number): string | null => {
    const found = read(column)?.replaceAll(/\r\n?/g, '\n') ?? null
    if (found === null) return null
    if (found.length > max) return fail(column, 'too-long')
    return plainText.safeParse(found).success ? found : fail(column, 'not-a-line')
  }

  const isNumber = (column: string) => cells.get(column)?.isNumber === true
  return { errors, fail, read, line, needed, text, isNumber }
}

export type RowReader = ReturnType<typeof createRowReader>
