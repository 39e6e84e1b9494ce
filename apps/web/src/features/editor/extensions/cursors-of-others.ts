import type { EditorState } from '@tiptap/pm/state'
import { relativePositionToAbsolutePosition, ySyncPluginKey } from '@tiptap/y-tiptap'
import type { Awareness } from 'y-protocols/awareness'
import { createRelativePositionFromJSON, type Doc, type XmlFragment } from 'yjs'

type SyncState = { doc: Doc; type: XmlFragment; binding: { mapping: Map<never, never> } | null }

/** Where others have their cursors, as positions in this document. */
export function cursorsOfOthers(state: EditorState, awareness: Awareness): number[] {
  const sync = ySyncPluginKey.getState(state) as SyncState | undefined
  const binding = sync?.binding
  if (sync === undefined || binding === null || binding === undefined) return []
  return [...awareness.getStates()].flatMap(([client, present]) => {
    const head: unknown = (present as { cursor?: { head?: unknown } | null }).cursor?.head
    if (client === awareness.clientID || head === undefined || head === null) return []
    const position = createRelativePositionFromJSON(head)
    return relativePositionToAbsolutePosition(sync.doc, sync.type, position, binding.mapping) ?? []
  })
}
