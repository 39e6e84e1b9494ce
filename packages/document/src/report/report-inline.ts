import { isSafeHref } from '../safe-href.ts'

/** Words of a line of a report; `at`: where they begin in it (UTF-16 code units). */
export type ReportPiece = { at: number; text: string; look: 'plain' | 'bold' | 'italic' } | LinkPiece
type LinkPiece = { at: number; text: string; look: 'link'; href: string }

/** `[words](address)`, `**words**` and `*words*`, within a line; a lone asterisk is one. */
const marked =
  /\[([^[\]\n]+)\]\(([^\s()]+)\)|\*\*(?=\S)([^*[\n]*[^*[\s])\*\*|(?<![\p{L}\p{N}*])\*(?=[^\s*])([^*[\n]*[^*[\s])\*(?![\p{L}\p{N}*])/gu

/** The words of a report as they are shown, in order. What is no mark, or leads nowhere safe, is text as it stands. */
export function reportInline(text: string): ReportPiece[] {
  const pieces: ReportPiece[] = []
  let at = 0
  const plain = (to: number) => {
    if (to > at) pieces.push({ at, text: text.slice(at, to), look: 'plain' })
  }
  for (const match of text.matchAll(marked)) {
    const piece = pieceOf(match)
    if (piece === null) continue
    plain(match.index)
    pieces.push(piece)
    at = match.index + match[0].length
  }
  plain(text.length)
  return pieces
}

function pieceOf({ index: at, 1: label, 2: href, 3: bold, 4: italic }: RegExpExecArray): ReportPiece | null {
  if (label !== undefined) return isSafeHref(href) ? { at, text: label, look: 'link', href } : null
  if (bold !== undefined) return { at, text: bold, look: 'bold' }
  return italic === undefined ? null : { at, text: italic, look: 'italic' }
}

/** A report's words without marks of bold, italics and links. */
export function plainReport(report: string): string {
  return reportInline(report)
    .map(({ text }) => text)
    .join('')
}
