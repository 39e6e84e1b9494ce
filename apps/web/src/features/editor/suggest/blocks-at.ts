import type { Node } from '@tiptap/pm/model'
import type { Span } from '../threads/locate-shown.ts'

/** The top-level blocks of a document that a range is in, by index: the first, and one past the last. */
export function blocksAt(doc: Node, at: Span | null): { first: number; end: number } | null {
  if (at === null || doc.childCount === 0) return null
  const { from, to } = at
  const last = doc.content.size
  const first = doc.resolve(Math.min(from, last)).index(0)
  const $to = doc.resolve(Math.min(Math.max(to, from), last))
  const end = $to.depth === 0 && $to.pos > from ? $to.index(0) : $to.index(0) + 1
  if (first >= doc.childCount) return null
  return { first, end: Math.min(Math.max(end, first + 1), doc.childCount) }
}
