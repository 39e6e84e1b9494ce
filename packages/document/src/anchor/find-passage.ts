import type * as Y from 'yjs'
import type { Passage } from './passage.ts'
import { passageFinder } from './passage-finder.ts'
import type { TextRange } from './text-range.ts'
import { yjsLines } from './yjs-lines.ts'

/** Where a passage without a mark is, or empty when that is not clear; see quote-search.ts. */
export function findPassage(doc: Y.Doc, passage: Passage): TextRange[] {
  return passageFinder(yjsLines(doc))(passage)
}
