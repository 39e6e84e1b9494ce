/** Writes the register as a file, away from the thread that serves people. */
import { answerAsWorker } from '../../worker-answers.ts'
import { registerCsv } from './register-csv.ts'
import { registerDocx } from './register-docx.ts'
import type { RegisterWriting } from './register-files.ts'
import { registerTable } from './register-table.ts'
import { registerWords } from './register-words.ts'
import { registerXlsx } from './register-xlsx.ts'

const writers = { csv: registerCsv, xlsx: registerXlsx, docx: registerDocx } as const

answerAsWorker<RegisterWriting, Uint8Array>(({ format, lines, ...about }) =>
  writers[format](registerTable(lines, registerWords[about.language], about)),
)
