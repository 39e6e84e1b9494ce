import type { Editor } from '@tiptap/core'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { ShownThread } from '../discussion-port.ts'
import type { DrawWords } from './draw-labels.ts'
import { setDrawing, SuggestionMarks } from './drawings.ts'

/** Shows the open suggestions in the text, or no longer. What draws them is loaded when there is one. */
export function useSuggestionMarks(editor: Editor, threads: readonly ShownThread[], isShown: boolean): void {
  const { t } = useTranslation('suggesting')
  useEffect(() => {
    const suggestions = threads.filter(({ isOpen, change }) => isOpen && change !== null)
    if (!isShown || suggestions.length === 0) return
    let isOver = false
    const wordsOf = (author: string): DrawWords => ({
      inserted: (text) => t('shown.inserted', { author, text }),
      deleted: t('shown.deleted', { author }),
      formatted: t('shown.formatted', { author }),
      block: (text) => t('shown.block', { author, text }),
      insert: t('shown.insert', { author }),
      remove: t('shown.remove', { author }),
      conflict: t('shown.conflict', { author }),
    })
    void import('./draw-suggestions.ts')
      .then(({ drawSuggestions }) => {
        if (!isOver && !editor.isDestroyed) {
          setDrawing(editor.view, SuggestionMarks, drawSuggestions(suggestions, wordsOf))
        }
      })
      // Without a connection the text is shown without them; the panel has them all.
      .catch(() => undefined)
    return () => {
      isOver = true
      if (!editor.isDestroyed) setDrawing(editor.view, SuggestionMarks, null)
    }
  }, [editor, threads, isShown, t])
}
