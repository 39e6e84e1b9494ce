import type * as Y from 'yjs'
import type { Passage } from './passage.ts'
import { passageInLines } from './passage-in-lines.ts'
import type { TextRange } from './text-range.ts'
import { yjsLines } from './yjs-lines.ts'

/** What to store of a place; null when the ranges have no character in the draft. */
export function passageOf(doc: Y.Doc, ranges: TextRange[]): Passage | null {
  return passageInLines(yjsLines(doc), ranges)
}
