import type { Thread } from '@plenum/schema/api/thread'
import { lazy, memo, Suspense, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Notice } from '../../../shared/ui/notice.tsx'
import type { SuggestionStand } from '../suggestion/suggestion-stand.ts'
import { CardHead } from './card-head.tsx'
import { ThreadActions } from './thread-actions.tsx'
import { ThreadBrief } from './thread-brief.tsx'
import { useThreadAct } from './use-thread-act.ts'
import styles from './card.module.css'

const SuggestionView = lazy(async () => ({
  default: (await import('../suggestion/suggestion-view.tsx')).SuggestionView,
}))

// What a card shows only when it is open is loaded with the first one that is opened.
const ThreadEntries = lazy(async () => ({ default: (await import('./thread-entries.tsx')).ThreadEntries }))
const ThreadFoot = lazy(async () => ({ default: (await import('./thread-foot.tsx')).ThreadFoot }))

type ThreadCardProps = {
  thread: Thread
  isCurrent: boolean
  /** Its passage has gone from the text. */
  isDetached: boolean
  /** "R2", of the recommendation in which it stands. */
  number: string | null
  /** How a suggestion stands to the present text; null for a comment, and before that is known. */
  stand: SuggestionStand | null
  /** Other open suggestions on the same block. */
  others: number
  onOpen: (threadId: string) => void
  onClose: () => void
  onShow: (threadId: string) => void
}

/** A thread: its first lines, or all of it when it is the one that is read. */
export const ThreadCard = memo(function ThreadCard(props: ThreadCardProps) {
  const { thread, isCurrent, isDetached, number, stand, others, onOpen, onClose, onShow } = props
  const { t } = useTranslation(['discussion', 'common'])
  const id = useId()
  const doing = useThreadAct()
  const open = () => onOpen(thread.id)
  const isEarlier = thread.onEarlierText && thread.state === 'open'
  const refused = stand !== null && ['conflict', 'gone'].includes(stand.state)
  return (
    <article
      id={`thread-${thread.id}`}
      className={styles['card']}
      aria-labelledby={`${id}-name`}
      data-current={isCurrent || undefined}
      data-unread={thread.me.unread || undefined}
    >
      <CardHead
        thread={thread}
        nameId={`${id}-name`}
        isCurrent={isCurrent}
        isDetached={isDetached}
        number={number}
        onToggle={isCurrent ? onClose : open}
      />
      {thread.change !== null && (
        <Suspense fallback={<p className={styles['soft']}>{t('diff.loading')}</p>}>
          <SuggestionView
            change={thread.change}
            stand={thread.state === 'open' ? stand : null}
            lang={thread.language}
            others={others}
            isEarlier={isEarlier}
            warningId={`${id}-warning`}
            brief={!isCurrent}
          />
        </Suspense>
      )}
      {isCurrent ? (
        <Suspense fallback={<ThreadBrief thread={thread} />}>
          <ThreadEntries thread={thread} doing={doing} />
        </Suspense>
      ) : (
        <ThreadBrief thread={thread} />
      )}
      {doing.problem !== null && (
        <Notice kind="bad" announced>
          {t(`common:problem.${doing.problem}`)}
        </Notice>
      )}
      {(isCurrent || (thread.kind === 'suggestion' && thread.me.may.includes('apply') && thread.state === 'open')) && (
        <ThreadActions
          thread={thread}
          doing={doing}
          isRefused={refused}
          warnedBy={refused || isEarlier ? `${id}-warning` : null}
          isBrief={!isCurrent}
          onOpen={open}
        />
      )}
      {isCurrent && (
        <Suspense>
          <ThreadFoot
            thread={thread}
            onShow={isDetached || thread.anchor.on === 'theme' ? null : () => onShow(thread.id)}
          />
        </Suspense>
      )}
    </article>
  )
})
