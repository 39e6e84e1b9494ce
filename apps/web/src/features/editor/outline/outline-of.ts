import { numbering, type PermanentNumbers } from '@plenum/document/recommendations'
import type { Node } from '@tiptap/pm/model'

export type OutlineEntry = {
  /** Which of the document's blocks it is: unlike a position, that stays while somebody types above it. */
  index: number
  /** 1–3 for a heading; null for a recommendation. */
  level: number | null
  /** "R1" and on, permanent where it is, else by order; '' for a heading. */
  number: string
  /** The heading or the recommendation's title; '' while it has none. */
  text: string
}

/** The headings and recommendations of a text, in order. They stand at the top level, so nothing deeper is looked at. */
export function outlineOf(doc: Node, permanent: PermanentNumbers = {}): OutlineEntry[] {
  const entries: OutlineEntry[] = []
  const numberOf = numbering(permanent)
  doc.forEach((node, _pos, index) => {
    if (node.type.name === 'heading') {
      if (node.textContent.trim() === '') return
      entries.push({ index, level: Number(node.attrs['level']), number: '', text: node.textContent })
    } else if (node.type.name === 'recommendation') {
      const number = `R${numberOf(String(node.attrs['id']))}`
      entries.push({ index, level: null, number, text: titleOf(node) })
    }
  })
  return entries
}

/** The title of a recommendation; '' while it has none. */
export function titleOf(recommendation: Node): string {
  const titles: string[] = []
  recommendation.forEach((part) => {
    if (part.type.name === 'recommendationTitle') titles.push(part.textContent)
  })
  return titles.join(' ').trim()
}

/** The entry that a block of the document belongs to: the last one before it. */
export function entryAt(entries: readonly OutlineEntry[], block: number): OutlineEntry | undefined {
  return entries.findLast(({ index }) => index <= block)
}

/** Where a block of the document begins; null when it is not there any more. */
export function positionOfBlock(doc: Node, index: number): number | null {
  if (index >= doc.childCount) return null
  let position = 0
  for (let i = 0; i < index; i++) position += doc.child(i).nodeSize
  return position
}
