import { plainReport } from '@plenum/document/report/report-inline'
import { type Language, languages, type LocalizedText } from '@plenum/schema/language'

export type Passage = { key: string; language: Language; quote: string }

/** As long as the server takes. */
const mostLetters = 2000

/** The paragraphs of a report in each of its languages: what a recommendation may rest on word for word. */
export function passagesOf(report: LocalizedText): Passage[] {
  return languages.flatMap((language) =>
    (report[language] ?? '')
      .split(/\n+/)
      // As it is shown, without what marks headings, items, bold, italics and links.
      .map((line) => plainReport(line.replace(/^(#{1,6} +|[-*•] +|\d{1,3}[.)] +)/, '')).trim())
      .filter((line) => line !== '')
      .map((line, index) => ({ key: `${language} ${index}`, language, quote: line.slice(0, mostLetters) })),
  )
}
