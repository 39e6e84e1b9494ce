import type { importFileFaults } from '@plenum/schema/api/import'

/** One cell as it stands in a file. */
export type Cell = {
  text: string
  /** What is in it would be computed. */
  isFormula: boolean
  /** A number of a workbook, which may stand for a day. */
  isNumber: boolean
}

/** Rows of a file with their numbers in it, from 1; rows without any text are left out. */
export type TableRow = { row: number; cells: Cell[] }

export type FileFault = { code: (typeof importFileFaults)[number]; column: string }

/** Thrown while a file is read, and turned into the answer by who began to read it. */
export class FileFaultError extends Error {
  readonly fault: FileFault

  constructor(code: FileFault['code'], column = '') {
    super(code)
    this.fault = { code, column }
  }
}

export function textCell(text: string): Cell {
  return { text: text.trim(), isFormula: false, isNumber: false }
}
