import type { DraftNode } from '@plenum/document/draft-node'
import type { Editor } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'
import type * as Y from 'yjs'
import type { EditorHandle } from '../discussion-port.ts'
import { passageAt } from './passage-at.ts'
import { plainNode } from './plain-draft.ts'
import { selectedRange } from './selected-range.ts'
import { threadsStateOf } from './thread-marks.ts'

type EditorHandleOptions = {
  editor: Editor
  /** The draft itself, of which the editor may show a copy. */
  live: Y.Doc
  /** The draft's words where the editor shows others. */
  liveDraft?: (() => DraftNode) | undefined
}

/** What the page may ask of an editor. */
export function createEditorHandle({ editor, live, liveDraft }: EditorHandleOptions): EditorHandle {
  return {
    goTo(threadId) {
      const range = threadsStateOf(editor.state).places.get(threadId)?.ranges[0]
      if (range === undefined || editor.isDestroyed) return false
      const { view } = editor
      if (editor.isEditable) {
        const inside = TextSelection.near(view.state.doc.resolve(range.from))
        view.dispatch(view.state.tr.setSelection(inside))
      }
      elementAt(editor, range.from)?.scrollIntoView({ block: 'center' })
      return true
    },
    focusText() {
      const { view } = editor
      if (editor.isEditable) return view.focus()
      // What one may only read is no field: the place that one reads takes the focus, and is read from there.
      const { current, places } = threadsStateOf(editor.state)
      const from = places.get(current ?? '')?.ranges[0]?.from
      const element = (from === undefined ? null : blockAt(editor, from)) ?? view.dom
      element.setAttribute('tabindex', '-1')
      element.focus({ preventScroll: from === undefined })
    },
    selectedPassage() {
      const range = selectedRange(editor)
      return range === null ? null : passageAt(editor, range, live)
    },
    presentDraft: () => liveDraft?.() ?? plainNode(editor.state.doc),
  }
}

/** The element around a position in a text, or of the block that begins there. */
function elementAt(editor: Editor, pos: number): Element | null {
  if (!editor.state.doc.resolve(pos).parent.isTextblock) return blockAt(editor, pos)
  const { node } = editor.view.domAtPos(pos)
  return node instanceof Element ? node : node.parentElement
}

/** The element of the text block around a position, or of the block that begins there. */
function blockAt({ view, state }: Editor, pos: number): HTMLElement | null {
  const $pos = state.doc.resolve(pos)
  const dom = view.nodeDOM($pos.parent.isTextblock ? $pos.before() : pos)
  return dom instanceof HTMLElement ? dom : null
}
