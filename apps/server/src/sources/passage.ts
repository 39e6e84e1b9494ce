/** Whether a report has these words, whatever the spaces and line breaks between them. */
export function hasPassage(report: string, quote: string): boolean {
  const words = inOneLine(quote)
  return words !== '' && inOneLine(report).includes(words)
}

function inOneLine(text: string): string {
  return text.normalize('NFC').replaceAll(/\s+/g, ' ').trim()
}
