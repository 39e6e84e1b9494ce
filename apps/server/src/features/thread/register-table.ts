import type { Language } from '@plenum/schema/language'
import { type RegisterColumn, registerColumns } from './register-columns.ts'
import type { RegisteredThread } from './register-service.ts'
import type { RegisterWords } from './register-words.ts'

/** The register as a file shows it: every cell is text without control characters but line feeds. */
export type RegisterTable = { language: Language; title: string; header: string[]; rows: string[][] }

/** `title` is of the theme; times are shown in the programme's time zone. */
export function registerTable(
  lines: readonly RegisteredThread[],
  words: RegisterWords,
  { language, title, timeZone }: { language: Language; title: string; timeZone: string },
): RegisterTable {
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : `${language}-BE`, {
    dateStyle: 'short',
    timeStyle: 'short',
    timeZone,
  })
  const time = (at: string | null) => (at === null ? '' : format.format(new Date(at)))
  const cells = (line: RegisteredThread, index: number): Record<RegisterColumn, string> => ({
    number: String(index + 1),
    round: String(line.round),
    kind: line.onEarlierText ? `${words.kinds[line.kind]} (${words.onEarlierText})` : words.kinds[line.kind],
    language: line.language ?? '',
    recommendation: line.recommendation === null ? '' : `R${line.recommendation}`,
    quote: line.quote,
    author: line.author,
    partner: line.partner ?? '',
    text: line.text,
    before: line.before,
    after: line.after,
    outcome: words.outcomes[outcomeOf(line)],
    reason: line.reason,
    decidedBy: line.decidedBy ?? '',
    decidedAt: time(line.decidedAt),
    submittedAt: time(line.submittedAt),
  })
  return {
    language,
    title: [words.title, title].filter((part) => part !== '').join(' – '),
    header: registerColumns.map((column) => words.columns[column]),
    rows: lines.map((line, index) => {
      const row = cells(line, index)
      return registerColumns.map((column) => plain(row[column]))
    }),
  }
}

function outcomeOf(line: RegisteredThread): keyof RegisterWords['outcomes'] {
  if (line.outcome !== null) return line.outcome
  if (line.state === 'withdrawn') return 'withdrawn'
  return line.answered ? 'settled' : 'unanswered'
}

/** XML has no words for control characters and halves of surrogate pairs, and no reader has a use for them. */
function plain(text: string): string {
  return text
    .replaceAll(/\r\n?|\p{Zl}|\p{Zp}/gu, '\n')
    .replaceAll('\t', ' ')
    .replaceAll(/(?!\n)\p{Cc}|[\uFFFE\uFFFF]/gu, '')
    .toWellFormed()
}
