import type { EditorState, PluginView } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

/** Milliseconds without a change of the document after which it is gone through anew. */
const quiet = 200

type Refresh = {
  /** What is drawn was only moved along with the last changes. */
  isStale(state: EditorState): boolean
  refresh(view: EditorView): void
}

/**
 * Draws anew once whoever writes here pauses: at each letter what is drawn is moved along, which costs next to nothing;
 * to go through the whole text costs more than the letter itself.
 */
export function refreshLater({ isStale, refresh }: Refresh): () => PluginView {
  return () => {
    let timer: ReturnType<typeof setTimeout> | undefined
    return {
      update(view, before) {
        if (!isStale(view.state)) return clearTimeout(timer)
        if (timer !== undefined && before.doc === view.state.doc) return
        clearTimeout(timer)
        timer = setTimeout(() => {
          timer = undefined
          if (!view.isDestroyed && isStale(view.state)) refresh(view)
        }, quiet)
      },
      destroy: () => clearTimeout(timer),
    }
  }
}
