import type { EditorState } from '@tiptap/pm/state'
import { yUndoPluginKey } from '@tiptap/y-tiptap'
import type { UndoManager } from 'yjs'

/**
 * Does something that can be undone by itself. Otherwise whatever is done within half a second belongs to one step, and
 * undoing a move would take back what was typed before it as well.
 */
export function ownUndoStep<Result>(state: () => EditorState, act: () => Result): Result {
  const close = (): void => {
    const undo = yUndoPluginKey.getState(state()) as { undoManager: UndoManager } | undefined
    undo?.undoManager.stopCapturing()
  }
  close()
  const result = act()
  close()
  return result
}
