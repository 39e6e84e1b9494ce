import { type Language, languages, type LocalizedText } from '@plenum/schema/language'

export type Passage = { key: string; language: Language; quote: string }

/** As long as the server takes. */
const mostLetters = 2000

/** The paragraphs of a report in each of its languages: what a recommendation may rest on word for word. */
export function passagesOf(report: LocalizedText): Passage[] {
  return languages.flatMap((language) =>
    (report[language] ?? '')
      .split(/\n+/)
      // As it is shown, without what marks a heading or an item of a list.
      .map((line) => line.replace(/^(#{1,6} |[-*] )/, '').trim())
      .filter((line) => line !== '')
      .map((line, index) => ({ key: `${language} ${index}`, language, quote: line.slice(0, mostLetters) })),
  )
}
