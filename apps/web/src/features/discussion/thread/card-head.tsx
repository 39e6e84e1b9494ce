import type { Thread } from '@plenum/schema/api/thread'
import { Lock } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { SaidAt } from './said-at.tsx'
import styles from './card.module.css'

type CardHeadProps = {
  thread: Thread
  nameId: string
  isCurrent: boolean
  isDetached: boolean
  number: string | null
  onToggle: () => void
}

/** Who began a thread, for whom and when, who sees it, and what it is about. */
export function CardHead({ thread, nameId, isCurrent, isDetached, number, onToggle }: CardHeadProps) {
  const { t } = useTranslation('discussion')
  const { author, partner, anchor, kind, visibility } = thread
  const isSuggestion = kind === 'suggestion'
  const quote = 'passage' in anchor && !isSuggestion ? anchor.passage.quote : ''
  return (
    <>
      <header className={styles['head']}>
        <h4 id={nameId}>
          <button type="button" aria-expanded={isCurrent} onClick={onToggle}>
            {isSuggestion ? t('thread.suggestion') : author.name}
          </button>
        </h4>
        <span className={styles['meta']}>
          {isSuggestion && `${author.name} · `}
          {partner !== null && `${partner.acronym} · `}
          <SaidAt at={thread.createdAt} />
          {number !== null && ` · ${number}`}
        </span>
        {thread.me.unread && (
          <span className={styles['new']}>
            <i aria-hidden /> {t('thread.new')}
          </span>
        )}
      </header>
      {visibility === 'organisation' && (
        <p className={styles['internal']}>
          <Lock aria-hidden />
          {partner === null ? t('thread.internalMe') : t('thread.internal', { acronym: partner.acronym })}
        </p>
      )}
      {quote !== '' && (
        <blockquote className={styles['quote']} lang={thread.language ?? undefined}>
          {quote}
        </blockquote>
      )}
      {anchor.on === 'recommendation' && <p className={styles['soft']}>{t('thread.wholeRecommendation')}</p>}
      {isDetached && <p className={styles['removed']}>{t('thread.removed')}</p>}
    </>
  )
}
