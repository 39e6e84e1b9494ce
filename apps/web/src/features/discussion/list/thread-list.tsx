import type { Recommendation } from '@plenum/document/recommendations'
import type { Thread } from '@plenum/schema/api/thread'
import { memo, useCallback, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { othersOnBlock } from '../suggestion/others-on-block.ts'
import type { SuggestionStand } from '../suggestion/suggestion-stand.ts'
import { ThreadCard } from '../thread/thread-card.tsx'
import { isDetached } from './is-detached.ts'
import { recommendationOf } from './thread-filter.ts'
import type { ThreadPlaces } from './thread-places.ts'
import styles from './list.module.css'

type ThreadListProps = {
  /** Those that are shown, in order. */
  threads: readonly Thread[]
  all: readonly Thread[]
  places: ThreadPlaces | null
  recommendations: readonly Recommendation[]
  stands: ReadonlyMap<string, SuggestionStand>
  current: string | null
  onOpen: (threadId: string) => void
  onCurrent: (threadId: string | null) => void
  onShow: (threadId: string) => void
}

/** The threads under headings: on the theme, in the text, on text that is gone. */
export const ThreadList = memo(function ThreadList(props: ThreadListProps) {
  const { threads, all, places, recommendations, stands, current, ...acts } = props
  const { t } = useTranslation('discussion')
  const id = useId()
  const { onCurrent } = acts
  const onClose = useCallback(() => onCurrent(null), [onCurrent])
  const numbers = new Map(recommendations.map(({ id: recommendation, number }) => [recommendation, `R${number}`]))
  const parts = [
    { key: 'onTheme', title: t('panel.onTheme'), of: threads.filter(({ anchor }) => anchor.on === 'theme') },
    {
      key: 'inText',
      title: t('panel.inText'),
      of: threads.filter((thread) => thread.anchor.on !== 'theme' && !isDetached(thread, places)),
    },
    { key: 'detached', title: t('stand.detached'), of: threads.filter((thread) => isDetached(thread, places)) },
  ].filter(({ of }) => of.length > 0)
  return parts.map(({ key, title, of }) => (
    <section key={key} aria-labelledby={`${id}-${key}`}>
      <h3 id={`${id}-${key}`} className={key === 'inText' && parts.length === 1 ? styles['unseen'] : styles['section']}>
        {title}
      </h3>
      <ul className={styles['list']}>
        {of.map((thread) => (
          <li key={thread.id}>
            <ThreadCard
              thread={thread}
              isCurrent={thread.id === current}
              isDetached={key === 'detached'}
              number={numbers.get(recommendationOf(thread, places) ?? '') ?? null}
              stand={stands.get(thread.id) ?? null}
              others={thread.kind === 'suggestion' && thread.state === 'open' ? othersOnBlock(thread, all).length : 0}
              onOpen={acts.onOpen}
              onClose={onClose}
              onShow={acts.onShow}
            />
          </li>
        ))}
      </ul>
    </section>
  ))
})
