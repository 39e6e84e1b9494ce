import type { PermanentNumbers } from '@plenum/document/recommendations'
import type { Editor } from '@tiptap/core'
import { useEffect } from 'react'
import { fixNumbers } from './recommendation-numbers.ts'

/** Shows the permanent numbers of the theme in its text. */
export function useFixedNumbers(editor: Editor, numbers: PermanentNumbers): void {
  useEffect(() => {
    if (editor.isDestroyed) return
    const transaction = fixNumbers(editor.state, numbers)
    if (transaction !== null) editor.view.dispatch(transaction)
  }, [editor, numbers])
}
