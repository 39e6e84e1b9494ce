import type { PermanentNumbers } from '@plenum/document/recommendations'
import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { type OutlineEntry, outlineOf } from './outline-of.ts'

/** The outline of what is in the editor; the same array for as long as it says the same. */
export function useOutline(editor: Editor, permanent: PermanentNumbers): OutlineEntry[] {
  return useEditorState({ editor, selector: () => outlineOf(editor.state.doc, permanent) })
}
