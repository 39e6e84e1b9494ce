import { plainReport } from '@plenum/document/report/report-inline'

/** Whether a report has these words, whatever the spaces, line breaks and marks of bold, italics or links between them. */
export function hasPassage(report: string, quote: string): boolean {
  const words = inOneLine(quote)
  return words !== '' && (inOneLine(plainReport(report)).includes(words) || inOneLine(report).includes(words))
}

function inOneLine(text: string): string {
  return text.normalize('NFC').replaceAll(/\s+/g, ' ').trim()
}
