import { rangesInLine } from '@plenum/document/anchor/ranges-in-line'
import type { TextRange } from '@plenum/document/anchor/text-range'
import { yjsLines } from '@plenum/document/anchor/yjs-lines'
import type * as Y from 'yjs'

/** Where a text block of the draft says these words. Throws unless it says them once: a mistake in the content. */
export function quoteInDraft(doc: Y.Doc, quote: string): TextRange[] {
  const lines = yjsLines(doc)
  const times = lines.reduce((sum, line) => sum + line.text.split(quote).length - 1, 0)
  if (times !== 1) throw new Error(`a draft of the example says “${quote}” ${times} times`)
  const line = lines.find(({ text }) => text.includes(quote))!
  const from = line.text.indexOf(quote)
  return rangesInLine(line.element, from, from + quote.length)
}
