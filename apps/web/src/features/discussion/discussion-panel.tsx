import type { Thread } from '@plenum/schema/api/thread'
import { lazy, type ReactNode, Suspense, use, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../shared/ui/button.tsx'
import { Notice } from '../../shared/ui/notice.tsx'
import { useLoadAhead } from '../../shared/ui/use-load-ahead.ts'
import { DiscussionScope } from './discussion-scope.ts'
import type { NewComments } from './kept/use-new-comments.ts'
import { FilterBar } from './list/filter-bar.tsx'
import { isDetached } from './list/is-detached.ts'
import { openThreads } from './list/thread-filter.ts'
import { ThreadList } from './list/thread-list.tsx'
import { threadKeys } from './list/thread-keys.ts'
import { ThreadNews } from './list/thread-news.tsx'
import type { ThreadPlaces } from './list/thread-places.ts'
import { threadsBeside } from './list/threads-beside.ts'
import { useCardInSight } from './list/use-card-in-sight.ts'
import { usePresentDraft } from './list/use-present-draft.ts'
import { useReadMark } from './list/use-read-mark.ts'
import { useSame } from './list/use-same.ts'
import { recommendationsWith } from './list/recommendations-with.ts'
import { threadsShown } from './list/threads-shown.ts'
import { useStands } from './suggestion/use-stands.ts'
import { loadParts } from './load-parts.ts'
import type { TextHandle } from './text-handle.ts'
import { focusThread } from './thread/focus-thread.ts'
import { UnsentComments } from './unsent-comments.tsx'
import styles from './list/list.module.css'

const NewCommentForm = lazy(async () => ({ default: (await import('./new-comment-form.tsx')).NewCommentForm }))
const RoundLine = lazy(async () => ({ default: (await import('./round/round-line.tsx')).RoundLine }))
const AcceptAllDialog = lazy(async () => ({
  default: (await import('./suggestion/accept-all-dialog.tsx')).AcceptAllDialog,
}))

type DiscussionPanelProps = {
  /** Undefined until they are read. */
  threads: readonly Thread[] | undefined
  /** They could not be read. */
  isLost: boolean
  onRetry: () => void
  places: ThreadPlaces | null
  handle: TextHandle | null
  current: string | null
  onCurrent: (threadId: string | null) => void
  /** Opened here: the text is to show its passage. */
  onOpen: (threadId: string) => void
  /** As `onOpen`, on a narrow window, where the panel has to make way. */
  onShow: (threadId: string) => void
  newComments: NewComments
  /** Links to what else there is: the register, the other texts. */
  foot: ReactNode
}

/** The discussion beside a text: what is open in it, in the order of the text, and taking part in it. */
export function DiscussionPanel(props: DiscussionPanelProps) {
  const { threads: all, places, handle, current, onCurrent, onOpen, onShow, newComments } = props
  const { t } = useTranslation(['discussion', 'common'])
  const { stage, mayComment, language, numbers } = use(DiscussionScope)
  const [filter, setFilter] = useState(openThreads)
  const [acceptsAll, setAcceptsAll] = useState(false)
  const threads = useMemo(() => threadsBeside(all ?? [], language), [all, language])
  const draft = usePresentDraft(handle, threads.length > 0)
  const recommendations = useSame(
    useMemo(() => recommendationsWith(threads, places, draft, numbers), [threads, places, draft, numbers]),
  )
  const shown = useMemo(() => threadsShown(threads, filter, places, current), [threads, filter, places, current])
  const stands = useStands(threads, draft)
  useReadMark(threads, current)
  // Who has selected a passage will want to comment on it, also when the line is down by then.
  useLoadAhead(loadParts, mayComment)

  const isOpen = ({ state }: Thread) => state === 'open'
  const counts = {
    all: threads.filter(isOpen).length,
    suggestions: threads.filter((thread) => isOpen(thread) && thread.kind === 'suggestion').length,
    detached: threads.filter((thread) => thread.state !== 'withdrawn' && isDetached(thread, places)).length,
  }
  const acceptable = shown.filter(
    ({ id, state, me }) =>
      state === 'open' && me.may.includes('apply') && !['conflict', 'gone'].includes(stands.get(id)?.state ?? ''),
  )
  const open = newComments.comments.find(({ id }) => id === newComments.openId)
  function beginOnTheme(): void {
    onCurrent(null)
    newComments.begin({ on: 'theme' })
  }
  const isMissing = all !== undefined && current !== null && !all.some(({ id }) => id === current)

  useCardInSight(current, all !== undefined)

  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- keys that work wherever one is in the panel
    <div
      className={styles['panel']}
      onKeyDown={threadKeys({
        shown: shown.map(({ id }) => id),
        current,
        onOpen,
        onEscape: () => handle?.focusText(),
      })}
    >
      <h2 className={styles['unseen']}>{t('panel.title')}</h2>
      <p className={styles['unseen']}>{t('panel.keys')}</p>
      <FilterBar filter={filter} onFilter={setFilter} counts={counts} recommendations={recommendations} />
      <UnsentComments comments={newComments} />
      <Suspense>
        {open !== undefined && (
          <NewCommentForm
            key={open.id}
            comment={open}
            comments={newComments}
            onSent={({ id }) => {
              onCurrent(id)
              focusThread(id)
            }}
            onLeft={() => handle?.focusText()}
          />
        )}
        {stage === 'review' && <RoundLine />}
      </Suspense>
      {(mayComment || acceptable.length > 1) && open === undefined && (
        <div className={styles['begin']}>
          {mayComment && (
            <Button small onPress={beginOnTheme}>
              {t('panel.comment')}
            </Button>
          )}
          {acceptable.length > 1 && (
            <Button small onPress={() => setAcceptsAll(true)}>
              {t('panel.acceptAll')}
            </Button>
          )}
        </div>
      )}
      {isMissing && <Notice kind="warn">{t('panel.missing')}</Notice>}
      {all === undefined ? (
        <div className={styles['note']}>
          {props.isLost ? (
            <>
              <p role="alert">{t('panel.unread')}</p>
              <Button small onPress={props.onRetry}>
                {t('common:action.retry')}
              </Button>
            </>
          ) : (
            <p>{t('panel.loading')}</p>
          )}
        </div>
      ) : shown.length === 0 ? (
        <div className={styles['note']}>
          {threads.some(isOpen) || filter !== openThreads ? (
            <>
              <p>{t('panel.nothing')}</p>
              {filter !== openThreads && (
                <Button small onPress={() => setFilter(openThreads)}>
                  {t('panel.showOpen')}
                </Button>
              )}
            </>
          ) : (
            <p>{t(mayComment ? 'panel.emptyMay' : 'panel.empty')}</p>
          )}
        </div>
      ) : (
        <ThreadList
          threads={shown}
          all={threads}
          places={places}
          recommendations={recommendations}
          stands={stands}
          current={current}
          onOpen={onOpen}
          onCurrent={onCurrent}
          onShow={onShow}
        />
      )}
      <div className={styles['foot']}>{props.foot}</div>
      {all !== undefined && <ThreadNews threads={all} />}
      <Suspense>{acceptsAll && <AcceptAllDialog threads={acceptable} onClose={() => setAcceptsAll(false)} />}</Suspense>
    </div>
  )
}
