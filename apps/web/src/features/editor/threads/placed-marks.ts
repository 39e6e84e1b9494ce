import type { EditorView } from '@tiptap/pm/view'
import type { MarginMark } from './margin-marks.ts'

/** `top`: pixels below the upper edge of the text. */
export type PlacedMark = Omit<MarginMark, 'pos'> & { top: number }

/** Signs beside each other's block may not lie on each other: what would is one sign. `room` is its height in pixels. */
export function placedMarks(view: EditorView, marks: readonly MarginMark[], room: number): PlacedMark[] {
  const origin = view.dom.getBoundingClientRect().top
  const placed: PlacedMark[] = []
  for (const { pos, ...mark } of marks) {
    const block = view.nodeDOM(pos)
    if (!(block instanceof HTMLElement)) continue
    const top = Math.round(block.getBoundingClientRect().top - origin)
    const last = placed.at(-1)
    if (last !== undefined && top - last.top < room) {
      placed[placed.length - 1] = {
        top: last.top,
        ids: [...last.ids, ...mark.ids],
        comments: last.comments + mark.comments,
        suggestions: last.suggestions + mark.suggestions,
      }
    } else placed.push({ ...mark, top })
  }
  return placed
}
