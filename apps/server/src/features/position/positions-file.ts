import type { Positions } from '@plenum/schema/api/position'
import { type Language, localized } from '@plenum/schema/language'
import writeXlsxFile from 'write-excel-file/node'
import { csvFile } from '../../csv-file.ts'
import { positionsWords } from '../../positions/positions-words.ts'

export const positionsFormats = ['csv', 'xlsx'] as const
export type PositionsFormat = (typeof positionsFormats)[number]

export const positionsMediaTypes: Record<PositionsFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

const widths = [12, 40, 16, 50, 30, 80]

/**
 * What this reader may see of the positions, one line for each, its own words in `language`. Every cell is text: nothing
 * that somebody wrote is ever computed.
 */
export async function positionsFile(
  positions: Positions,
  format: PositionsFormat,
  language: Language,
): Promise<Buffer> {
  const { header, stances } = positionsWords[language]
  const rows = positions.answers.flatMap(({ partnerId, acronym, name, state }) =>
    positions.recommendations.flatMap(({ id, number, texts }) => {
      const said = positions.positions.find((one) => one.partnerId === partnerId && one.recommendationId === id)
      // What is not submitted yet goes into no file.
      if (said === undefined || (state !== 'submitted' && state !== 'silent')) return []
      const { title } = texts.find((text) => text.language === language) ?? texts[0] ?? { title: '' }
      return [[acronym, localized(name, language).text, String(number), title, stances[said.stance], said.statement]]
    }),
  )
  if (format === 'csv') return csvFile([header, ...rows])
  const cell = (value: string) => ({ type: String, value, wrap: true, alignVertical: 'top' as const })
  const head = header.map((value) => ({ ...cell(value), fontWeight: 'bold' as const }))
  return writeXlsxFile([head, ...rows.map((row) => row.map(cell))], {
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: 1,
  }).toBuffer()
}
