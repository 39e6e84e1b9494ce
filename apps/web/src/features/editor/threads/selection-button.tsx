import type { Editor } from '@tiptap/core'
import { MessageSquarePlus } from 'lucide-react'
import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { useMedia } from '../page/use-media.ts'
import { selectedRange } from './selected-range.ts'
import styles from './threads.module.css'

/** Milliseconds of quiet before the button comes: not while the handles of the selection are being moved. */
const quiet = 250

/**
 * For a thumb: the comment button beside what is selected in a text that one reads, where the browser's own menu, which
 * stands above the selection, leaves it free.
 */
export function SelectionButton({ editor, onComment }: { editor: Editor; onComment: () => void }) {
  const { t } = useTranslation('editor')
  const isCoarse = useMedia('(pointer: coarse)')
  const [place, setPlace] = useState<{ left: number; top: number } | null>(null)
  useEffect(() => {
    if (!isCoarse) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = (): void => {
      clearTimeout(timer)
      timer = setTimeout(() => {
        const range = editor.isDestroyed ? null : selectedRange(editor)
        const box = range === null ? undefined : document.getSelection()?.getRangeAt(0).getBoundingClientRect()
        setPlace(box === undefined ? null : { left: Math.max(8, box.left), top: box.bottom + 12 })
      }, quiet)
    }
    document.addEventListener('selectionchange', look)
    window.addEventListener('scroll', look, { passive: true })
    return () => {
      clearTimeout(timer)
      document.removeEventListener('selectionchange', look)
      window.removeEventListener('scroll', look)
    }
  }, [editor, isCoarse])
  if (place === null) return null
  const top = Math.min(place.top, window.innerHeight - 60)
  return createPortal(
    <button
      type="button"
      className={styles['floating']}
      style={{ insetBlockStart: `${top}px`, insetInlineStart: `${place.left}px` }}
      // A press must not take the selection away before it is read.
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => {
        onComment()
        setPlace(null)
      }}
    >
      <MessageSquarePlus aria-hidden />
      {t('tool.comment')}
    </button>,
    document.body,
  )
}
