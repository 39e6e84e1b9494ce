import {
  Document,
  Packer,
  PageOrientation,
  Paragraph,
  HeadingLevel,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { shortened } from './register-shortened.ts'
import type { RegisterTable } from './register-table.ts'

/** Characters of a cell, some two pages of its column: a table with longer ones is not read, and hardly opened. */
const maxCell = 8000
/** Half-points. */
const bodySize = 16

/** The register as a Word document: a title, and one table whose first row repeats on every page. */
export async function registerDocx({ language, title, header, rows }: RegisterTable): Promise<Buffer> {
  const headRow = new TableRow({ tableHeader: true, cantSplit: true, children: header.map((text) => cell(text, true)) })
  const table = new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [headRow, ...rows.map((row) => new TableRow({ children: row.map((text) => cell(text, false)) }))],
  })
  const document = new Document({
    title,
    styles: { default: { document: { run: { language: { value: languageTags[language] }, font: 'Calibri' } } } },
    sections: [
      {
        properties: {
          page: {
            size: { orientation: PageOrientation.LANDSCAPE },
            margin: { top: 720, bottom: 720, left: 720, right: 720 },
          },
        },
        children: [new Paragraph({ text: title, heading: HeadingLevel.HEADING_1 }), table],
      },
    ],
  })
  return Packer.toBuffer(document)
}

const languageTags = { nl: 'nl-BE', fr: 'fr-BE', de: 'de-BE', en: 'en-GB' } as const

function cell(text: string, bold: boolean): TableCell {
  const paragraph = (line: string) => new Paragraph({ children: [new TextRun({ text: line, bold, size: bodySize })] })
  return new TableCell({ children: shortened(text, maxCell).split('\n').map(paragraph) })
}
