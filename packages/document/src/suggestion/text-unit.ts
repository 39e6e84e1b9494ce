import * as Y from 'yjs'
import type { DraftMark, DraftNode } from '../draft-node.ts'

type Formats = Record<string, unknown>

/**
 * One UTF-16 unit or inline atom of a text block in Yjs; `formats` as y-tiptap keeps marks, those of threads among
 * them.
 */
export type TextUnit = { char: string; atom: DraftNode | null; formats: Formats }

/** Whether a format is the anchor of a thread, for which y-tiptap's keys end in a hash. */
export const isAnchor = (key: string): boolean => key === 'comment' || key.startsWith('comment--')

/** The anchors among a unit's formats. */
export function anchorsOf(unit: TextUnit | undefined): Formats {
  return Object.fromEntries(Object.entries(unit?.formats ?? {}).filter(([key]) => isAnchor(key)))
}

/** The formats that marks are kept as; not for comment marks. */
function toFormats(marks: readonly DraftMark[] = []): Formats {
  return Object.fromEntries(marks.map(({ type, attrs }) => [type, attrs ?? {}]))
}

/** Units of inline nodes that stand in no document yet. */
export function toTextUnits(nodes: readonly DraftNode[]): TextUnit[] {
  return nodes.flatMap((node): TextUnit[] => {
    if (node.type !== 'text') return [{ char: '', atom: node, formats: {} }]
    return (node.text ?? '').split('').map((char) => ({ char, atom: null, formats: toFormats(node.marks) }))
  })
}

type Delta = { insert: string; attributes?: Formats }[]

/** The units of a text block's element, one for each of `block`'s, which is what it holds in canonical form. */
export function readTextUnits(element: Y.XmlElement, block: DraftNode): TextUnit[] {
  const atoms = (block.content ?? []).filter((node) => node.type !== 'text')
  return element.toArray().flatMap((child): TextUnit[] => {
    if (!(child instanceof Y.XmlText)) return [{ char: '', atom: atoms.shift() ?? null, formats: {} }]
    return (child.toDelta() as Delta).flatMap(({ insert, attributes = {} }) =>
      insert.split('').map((char) => ({ char, atom: null, formats: attributes })),
    )
  })
}

/** Text units in runs of the same formats, atoms alone. */
export function runsOf(units: readonly TextUnit[]): { text: string; atom: DraftNode | null; formats: Formats }[] {
  const runs: { text: string; atom: DraftNode | null; formats: Formats }[] = []
  for (const { char, atom, formats } of units) {
    const last = runs.at(-1)
    if (last && !last.atom && !atom && JSON.stringify(last.formats) === JSON.stringify(formats)) last.text += char
    else runs.push({ text: char, atom, formats })
  }
  return runs
}
