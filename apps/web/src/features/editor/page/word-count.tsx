import type { Editor } from '@tiptap/core'
import { useTranslation } from 'react-i18next'
import { useWordCount } from './use-word-count.ts'
import styles from './workspace.module.css'

export function WordCount({ editor }: { editor: Editor }) {
  const { t } = useTranslation('editor')
  const { words, recommendations } = useWordCount(editor)
  return (
    <p className={styles['count']}>
      {t('count.recommendations', { count: recommendations })} · {t('count.words', { count: words })}
    </p>
  )
}
