import { csvFile } from '../../csv-file.ts'
import type { RegisterTable } from './register-table.ts'

/** The register as CSV. */
export function registerCsv({ header, rows }: RegisterTable): Buffer {
  return csvFile([header, ...rows])
}
