import type { Node } from '@tiptap/pm/model'
import type { ThreadsState } from './thread-marks.ts'
import { threadsInOrder } from './threads-in-order.ts'

/** The open threads that begin in one text block. */
export type MarginMark = { pos: number; ids: string[]; comments: number; suggestions: number }

/** Which text blocks have a sign beside them, in the order of the text. */
export function marginMarks(doc: Node, { threads, places }: Pick<ThreadsState, 'threads' | 'places'>): MarginMark[] {
  const shown = new Map(threads.map((thread) => [thread.id, thread]))
  const marks = new Map<number, MarginMark>()
  for (const id of threadsInOrder(places)) {
    const thread = shown.get(id)
    const from = places.get(id)?.ranges[0]?.from
    if (thread === undefined || !thread.isOpen || from === undefined) continue
    const pos = textBlockAt(doc, from)
    const mark = marks.get(pos) ?? { pos, ids: [], comments: 0, suggestions: 0 }
    mark.ids.push(id)
    if (thread.kind === 'comment') mark.comments += 1
    else mark.suggestions += 1
    marks.set(pos, mark)
  }
  return [...marks.values()].sort((a, b) => a.pos - b.pos)
}

/** The position before the text block at a position, or before the first one in the block there. */
function textBlockAt(doc: Node, pos: number): number {
  const $pos = doc.resolve(pos)
  if ($pos.parent.isTextblock) return $pos.before()
  let found = pos
  doc.nodesBetween(pos, Math.min(pos + ($pos.nodeAfter?.nodeSize ?? 0), doc.content.size), (node, at) => {
    if (node.isTextblock && found === pos) found = at
    return !node.isTextblock && found === pos
  })
  return found
}
