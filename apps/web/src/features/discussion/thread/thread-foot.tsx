import type { Thread } from '@plenum/schema/api/thread'
import { useTranslation } from 'react-i18next'
import { ThreadHistory } from './thread-history.tsx'
import { ThreadMore } from './thread-more.tsx'
import styles from './card.module.css'

type ThreadFootProps = { thread: Thread; onShow: (() => void) | null }

/** What else there is to a thread: its place in the text on a narrow window, its address, its record. */
export function ThreadFoot({ thread, onShow }: ThreadFootProps) {
  const { t } = useTranslation('discussion')
  return (
    <>
      {onShow !== null && (
        <p className={`${styles['small']} ${styles['narrowOnly']}`}>
          <button type="button" onClick={onShow}>
            {t('thread.showInText')}
          </button>
        </p>
      )}
      <ThreadMore thread={thread} />
      <ThreadHistory thread={thread} />
    </>
  )
}
