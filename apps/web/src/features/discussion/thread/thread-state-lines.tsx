import type { Thread } from '@plenum/schema/api/thread'
import { use, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { DiscussionScope } from '../discussion-scope.ts'
import { EntryText } from './entry-text.tsx'
import { OutcomeBadge } from './outcome-badge.tsx'
import styles from './card.module.css'

/** How a thread ended: what was decided and why, by whom it was closed. */
export function ThreadStateLines({ thread }: { thread: Thread }) {
  const { t } = useTranslation('discussion')
  const { formats, clock } = use(DiscussionScope)
  const now = useSyncExternalStore(clock.subscribe, clock.now)
  const { disposition, applied, state } = thread
  const closed = state === 'resolved' ? 'resolved' : 'withdrawn'
  const closing = thread.history.findLast(({ kind }) => kind === closed)
  return (
    <>
      {disposition !== null && (
        <div className={styles['disposition']}>
          <OutcomeBadge outcome={disposition.outcome} />{' '}
          <span className={styles['soft']}>
            {disposition.by.name}, {formats.ago(disposition.at, now)}
          </span>
          {disposition.reason !== '' && <EntryText text={disposition.reason} mentions={{}} />}
        </div>
      )}
      {applied !== null && (
        <p className={styles['soft']}>
          {t('suggestion.inText', { name: applied.by.name, when: formats.ago(applied.at, now) })}
        </p>
      )}
      {state !== 'open' && disposition === null && closing !== undefined && (
        <p className={styles['soft']}>
          {t(`thread.${closed}`, { name: closing.by.name, when: formats.ago(closing.at, now) })}
        </p>
      )}
    </>
  )
}
