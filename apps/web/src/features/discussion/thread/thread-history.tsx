import type { Thread } from '@plenum/schema/api/thread'
import { useTranslation } from 'react-i18next'
import { SaidAt } from './said-at.tsx'
import styles from './card.module.css'

/** Everything that happened to a thread, in its order. */
export function ThreadHistory({ thread }: { thread: Thread }) {
  const { t } = useTranslation('discussion')
  return (
    <details className={styles['history']}>
      <summary>{t('thread.history')}</summary>
      <ol>
        {thread.history.map(({ kind, by, at }) => (
          <li key={`${kind} ${at}`}>
            {t(`event.${kind}`, { name: by.name })}, <SaidAt at={at} />
          </li>
        ))}
      </ol>
    </details>
  )
}
