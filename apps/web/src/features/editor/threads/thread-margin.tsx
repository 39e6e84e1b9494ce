import type { Editor } from '@tiptap/core'
import { MessageSquare } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useMarginMarks } from './use-margin-marks.ts'
import styles from './threads.module.css'

type ThreadMarginProps = { editor: Editor; current: string | null; onPick: (threadId: string) => void }

/** Beside the text, where open threads stand: how many, and the way to them. Outside of the text itself, which is read. */
export function ThreadMargin({ editor, current, onPick }: ThreadMarginProps) {
  const { t } = useTranslation('editor')
  const marks = useMarginMarks(editor)
  if (marks.length === 0) return null
  return (
    <ul className={styles['margin']} aria-label={t('thread.margin')}>
      {marks.map(({ ids, top, comments, suggestions }) => {
        const isCurrent = current !== null && ids.includes(current)
        const kinds = [
          ...(comments > 0 ? [t('thread.comments', { count: comments })] : []),
          ...(suggestions > 0 ? [t('thread.suggestions', { count: suggestions })] : []),
        ]
        // What is seen, the sum, is in the name as well: whoever speaks to the page says what they see.
        const what = kinds.length === 1 ? kinds[0] : `${comments + suggestions} (${kinds.join(', ')})`
        return (
          <li key={ids[0]} style={{ insetBlockStart: `${top}px` }}>
            <button
              type="button"
              aria-current={isCurrent || undefined}
              aria-label={t('thread.onPassage', { what })}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => {
                // Pressed again, it goes on to the next of them.
                const next = ids[(ids.indexOf(current ?? '') + 1) % ids.length]
                if (next !== undefined) onPick(next)
              }}
            >
              <MessageSquare aria-hidden />
              {comments + suggestions}
            </button>
          </li>
        )
      })}
    </ul>
  )
}
