import type { DraftNode } from '../draft-node.ts'
import { editsAlong, type InlineEdit } from './edits-along.ts'
import { toInlineUnits } from './inline-unit.ts'
import { letterHunks } from './letter-hunks.ts'
import { anchorsOf, isAnchor, type TextUnit, toTextUnits } from './text-unit.ts'

/** `from`–`to` of a text block is replaced, or gets other formats (null: none of that name any more). */
export type TextEdit =
  | { kind: 'replace'; from: number; to: number; insert: TextUnit[] }
  | { kind: 'format'; from: number; to: number; formats: Record<string, unknown> }

/**
 * The anchors that new text gets: those of threads whose passage goes on at both sides, and those that all of the words
 * had in whose place it comes and that one side still has. Not at the edge of a passage.
 */
function anchorsFor(units: readonly TextUnit[], from: number, to: number): Record<string, unknown> {
  const [left, right] = [anchorsOf(units[from - 1]), anchorsOf(units[to])]
  const replaced = units.slice(from, to).filter(({ atom }) => !atom)
  const covers = (key: string) => replaced.length > 0 && replaced.every(({ formats }) => key in formats)
  const kept = Object.entries({ ...left, ...right }).filter(([key]) => (key in left && key in right) || covers(key))
  return Object.fromEntries(kept)
}

function toTextEdit(units: readonly TextUnit[], edit: InlineEdit): TextEdit {
  const insert = toTextUnits(edit.insert)
  if (edit.formatOnly) {
    const before = Object.keys(units[edit.from]!.formats).filter((key) => !isAnchor(key))
    const formats = { ...Object.fromEntries(before.map((key) => [key, null])), ...insert[0]!.formats }
    return { kind: 'format', from: edit.from, to: edit.to, formats }
  }
  const anchors = anchorsFor(units, edit.from, edit.to)
  const anchored = insert.map((unit) => (unit.atom ? unit : { ...unit, formats: { ...unit.formats, ...anchors } }))
  return { kind: 'replace', from: edit.from, to: edit.to, insert: anchored }
}

/** What turns the text of `current`, whose units in Yjs are `units`, into that of `proposed`; in order. */
export function textEdits(units: readonly TextUnit[], current: DraftNode, proposed: DraftNode): TextEdit[] {
  const [before, after] = [toInlineUnits(current), toInlineUnits(proposed)]
  return editsAlong(letterHunks(before, after), before, after).map((edit) => toTextEdit(units, edit))
}

/** The units after the edits. */
export function editedUnits(units: readonly TextUnit[], edits: readonly TextEdit[]): TextUnit[] {
  const result = [...units]
  for (const edit of edits.toReversed()) {
    const { from, to } = edit
    if (edit.kind === 'replace') result.splice(from, to - from, ...edit.insert)
    else {
      const changed = result.slice(from, to).map((unit) => {
        const formats = Object.entries({ ...unit.formats, ...edit.formats }).filter(([, value]) => value !== null)
        return { ...unit, formats: Object.fromEntries(formats) }
      })
      result.splice(from, to - from, ...changed)
    }
  }
  return result
}
