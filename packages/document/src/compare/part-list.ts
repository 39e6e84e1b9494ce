import type { InlineUnit } from '../suggestion/inline-unit.ts'
import type { ComparedPart } from './draft-comparison.ts'
import type { Entry } from './draft-entries.ts'
import { unitText } from './line-units.ts'

/** Takes what became of a line's units, or of runs of them, in order, and joins what is told alike. */
export function createPartList() {
  const parts: ComparedPart[] = []
  let [last, isOpen] = ['', false]
  const joins = (like: string, mayJoin: boolean): boolean => {
    const result = isOpen && mayJoin && like === last
    last = like
    isOpen = mayJoin
    return result
  }
  return {
    parts,

    /** A unit or run that is on both sides. */
    kept(old: InlineUnit, own: InlineUnit): void {
      const text = unitText(own)
      const isSame = old.style === own.style
      if (joins(isSame ? own.style : `${old.style}>${own.style}`, true)) parts.at(-1)!.text += text
      else if (isSame) parts.push({ kind: 'same', text, marks: own.marks })
      else parts.push({ kind: 'formatted', text, before: old.marks, after: own.marks })
    },

    /** A unit or run of `line` that is on one side, from an offset in the line's text; atoms stay alone. */
    only(kind: 'inserted' | 'deleted', unit: InlineUnit, line: Entry, from: number): void {
      const isText = unit.atom === null
      const length = isText ? unit.key.length : 0
      const part = parts.at(-1)
      if (joins(`${kind}${line.index}${unit.style}`, isText) && part?.kind === kind) {
        part.text += unit.key
        part.at.length += length
      } else parts.push({ kind, text: unitText(unit), marks: unit.marks, at: { block: line.id, from, length } })
    },
  }
}

export type PartList = ReturnType<typeof createPartList>
