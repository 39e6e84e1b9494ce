import type { DraftNode } from '../draft-node.ts'
import { type InlineUnit, toInlineUnits } from '../suggestion/inline-unit.ts'

/** The units of a line; a rule is one atom. */
export function lineUnits(line: DraftNode): InlineUnit[] {
  if (line.type === 'horizontalRule') return [{ key: '—', marks: [], style: '[]', atom: line }]
  return toInlineUnits(line)
}

/** How a unit reads. */
export function unitText({ key, atom }: InlineUnit): string {
  if (atom === null || atom.type === 'horizontalRule') return key
  if (atom.type === 'note') return ` [${String(atom.attrs?.['text'] ?? '')}]`
  return atom.type === 'hardBreak' ? '\n' : '\n\n'
}

/** Stands between two lines that are looked at as one. */
export const lineEnd: InlineUnit = { key: '¶', marks: [], style: '[]', atom: { type: 'paragraph' } }
