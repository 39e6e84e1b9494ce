import type { Editor } from '@tiptap/core'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { OwnChanges, setDrawing } from './drawings.ts'
import type { Suggesting } from './use-suggesting.ts'

/** Shows in the copy that one suggests from what is new in it, and what is gone. */
export function useOwnChanges(editor: Editor, open: Suggesting['open']): void {
  const { t } = useTranslation('suggesting')
  useEffect(() => {
    if (open === null) return
    const { copy, parts } = open
    const words = {
      deleted: (text: string) => t('shown.own', { text }),
      removed: t('shown.ownRemoved'),
    }
    let seen: unknown = null
    const draw = (): void => {
      const { changes } = copy.getSnapshot()
      if (changes === seen || editor.isDestroyed) return
      seen = changes
      setDrawing(editor.view, OwnChanges, parts.drawOwnChanges(copy.liveDraft(), changes, words))
    }
    draw()
    return copy.subscribe(draw)
  }, [editor, open, t])
}
