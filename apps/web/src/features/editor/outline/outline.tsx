import type { PermanentNumbers } from '@plenum/document/recommendations'
import type { Editor } from '@tiptap/core'
import { useTranslation } from 'react-i18next'
import { goToEntry } from './go-to-entry.ts'
import styles from './outline.module.css'
import { useCurrentEntry } from './use-current-entry.ts'
import { useOutline } from './use-outline.ts'

type OutlineProps = {
  editor: Editor
  /** Language of the text. */
  language: string
  /** Of its theme. */
  numbers: PermanentNumbers
  /** After an entry was chosen: a sheet closes. */
  onGo?: (() => void) | undefined
}

/** The headings and recommendations of the text, with their numbers; one press, or Enter, leads there. */
export function Outline({ editor, language, numbers, onGo }: OutlineProps) {
  const { t } = useTranslation('editor')
  const entries = useOutline(editor, numbers)
  const current = useCurrentEntry(editor, entries)
  if (entries.length === 0) return <p className={styles['empty']}>{t('outline.empty')}</p>
  return (
    <ol className={styles['list']}>
      {entries.map(({ index, level, number, text }) => (
        <li key={index} className={styles[level === null ? 'recommendation' : `level${level}`]}>
          <button
            type="button"
            aria-current={index === current ? 'location' : undefined}
            onClick={() => {
              onGo?.()
              goToEntry(editor, index)
            }}
          >
            <span className={styles['number']}>{number}</span>
            <span lang={text === '' ? undefined : language} className={text === '' ? styles['untitled'] : undefined}>
              {text === '' ? t('outline.untitled') : text}
            </span>
          </button>
        </li>
      ))}
    </ol>
  )
}
