import type { DraftNode } from '../draft-node.ts'
import { editsAlong, type InlineEdit } from './edits-along.ts'
import { toInlineUnits } from './inline-unit.ts'
import { wordHunks } from './word-hunks.ts'

/**
 * What makes the text of one text block that of another, for showing it in the text: the smallest replacements by word,
 * in order, not overlapping. Both in canonical form without comment marks; types and attributes are not looked at.
 */
export function inlineEdits(current: DraftNode, proposed: DraftNode): InlineEdit[] {
  const [before, after] = [toInlineUnits(current), toInlineUnits(proposed)]
  return editsAlong(wordHunks(before, after), before, after)
}
