import type { Thread } from '@plenum/schema/api/thread'
import { useTranslation } from 'react-i18next'
import { EntryText } from './entry-text.tsx'
import { OutcomeBadge } from './outcome-badge.tsx'
import styles from './card.module.css'

/** The first lines of a thread, how many replies it has, and what was decided. */
export function ThreadBrief({ thread }: { thread: Thread }) {
  const { t } = useTranslation('discussion')
  const [first, ...replies] = thread.entries
  return (
    <>
      {first !== undefined && first.text !== '' && (
        <div className={styles['brief']}>
          <EntryText text={first.text} mentions={thread.mentions} />
        </div>
      )}
      <p className={styles['small']}>
        {replies.length > 0 && <span>{t('thread.replies', { count: replies.length })}</span>}
        {thread.disposition !== null && <OutcomeBadge outcome={thread.disposition.outcome} />}
        {thread.state === 'resolved' && thread.disposition === null && <span>{t('stand.resolved')}</span>}
      </p>
    </>
  )
}
