import type { EditorState } from '@tiptap/pm/state'
import { threadsStateOf } from './thread-marks.ts'
import { threadsInOrder } from './threads-in-order.ts'

/** The open thread after (1) or before (-1) the current one, else after or before the cursor; round at the ends. */
export function neighbourThread(state: EditorState, by: 1 | -1): string | null {
  const { threads, places, current } = threadsStateOf(state)
  const open = new Set(threads.filter(({ isOpen, id }) => isOpen || id === current).map(({ id }) => id))
  const ids = threadsInOrder(places).filter((id) => open.has(id))
  if (ids.length === 0) return null
  const at = current === null ? -1 : ids.indexOf(current)
  if (at !== -1) return ids[(at + by + ids.length) % ids.length] ?? null
  const { head } = state.selection
  const after = ids.findIndex((id) => (places.get(id)?.ranges[0]?.from ?? 0) >= head)
  const next = after === -1 ? 0 : after
  return ids[by === 1 ? next : (next - 1 + ids.length) % ids.length] ?? null
}
