import type { Passage } from './passage.ts'
import { createQuoteSearch } from './quote-search.ts'
import { rangesInLine } from './ranges-in-line.ts'
import type { TextRange } from './text-range.ts'
import type { YjsLine } from './yjs-lines.ts'

/** `findPassage` for many passages of one state of the draft. */
export function passageFinder(lines: YjsLine[]): (passage: Passage) => TextRange[] {
  const { find } = createQuoteSearch(lines)
  return (passage) => find(passage).flatMap(({ line, from, to }) => rangesInLine(lines[line]!.element, from, to))
}
