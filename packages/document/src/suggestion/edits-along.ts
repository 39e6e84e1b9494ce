import type { DraftNode } from '../draft-node.ts'
import type { Hunk } from './diff-tokens.ts'
import { fromInlineUnits, type InlineUnit } from './inline-unit.ts'

/**
 * `from`–`to` of a text block becomes `insert`; offsets within its content as ProseMirror counts them: a UTF-16 unit or
 * an inline atom is 1. With `formatOnly` the words are the same and only their marks differ.
 */
export type InlineEdit = { from: number; to: number; insert: DraftNode[]; formatOnly: boolean }

/** What differs in marks between equal words, in runs of one formatting each; both lists are of the same length. */
function formatEdits(before: readonly InlineUnit[], after: readonly InlineUnit[], offset: number): InlineEdit[] {
  const edits: InlineEdit[] = []
  for (let from = 0; from < before.length; from++) {
    const [old, own] = [before[from]!, after[from]!]
    if (old.style === own.style) continue
    let to = from + 1
    while (before[to]?.style === old.style && after[to]?.style === own.style) to++
    const insert = fromInlineUnits(after.slice(from, to))
    edits.push({ from: offset + from, to: offset + to, insert, formatOnly: true })
    from = to - 1
  }
  return edits
}

/** The edits that replace what `hunks` say, and between them only format; in order, not overlapping. */
export function editsAlong(
  hunks: readonly Hunk[],
  before: readonly InlineUnit[],
  after: readonly InlineUnit[],
): InlineEdit[] {
  const edits: InlineEdit[] = []
  let [old, own] = [0, 0]
  for (const hunk of [...hunks, null]) {
    const [from, start] = hunk ? [hunk.from, hunk.start] : [before.length, after.length]
    edits.push(...formatEdits(before.slice(old, from), after.slice(own, start), old))
    if (hunk === null) break
    const insert = fromInlineUnits(after.slice(start, hunk.end))
    edits.push({ from, to: hunk.to, insert, formatOnly: false })
    old = hunk.to
    own = hunk.end
  }
  return edits
}
