import type { Thread } from '@plenum/schema/api/thread'
import type { DispositionOutcome } from '@plenum/schema/thread'
import { useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense, use, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../shared/ui/button.tsx'
import { ConfirmDialog } from '../../../shared/ui/confirm-dialog.tsx'
import { applyThread } from '../api/apply-thread.ts'
import { moveThread } from '../api/move-thread.ts'
import { submitThread } from '../api/submit-thread.ts'
import { DiscussionScope } from '../discussion-scope.ts'
import { putThread } from '../list/put-thread.ts'
import { focusThread } from './focus-thread.ts'
import type { ThreadAct } from './use-thread-act.ts'
import styles from './card.module.css'

const ReplyForm = lazy(async () => ({ default: (await import('./reply-form.tsx')).ReplyForm }))
const DecideForm = lazy(async () => ({ default: (await import('./decide-form.tsx')).DecideForm }))

type ThreadActionsProps = {
  thread: Thread
  doing: ThreadAct
  /** The suggestion cannot be put into the text as it is now. */
  isRefused: boolean
  /** The id of what says why, or what to know before; null when there is nothing. */
  warnedBy: string | null
  /** On a folded card: what is done most often only. */
  isBrief: boolean
  /** Brings the card forward, for those of its actions that need room. */
  onOpen: () => void
}

type Form = { type: 'reply' | 'submit' } | { type: 'decide'; first: DispositionOutcome }

/** What this person may do with a thread, as the server says. */
export function ThreadActions({ thread, doing, isRefused, warnedBy, isBrief, onOpen }: ThreadActionsProps) {
  const { t } = useTranslation('discussion')
  const queryClient = useQueryClient()
  const { keptTexts } = use(DiscussionScope)
  const [form, setForm] = useState<Form | null>(null)
  const { may } = thread.me
  const isSuggestion = thread.kind === 'suggestion'
  const begun = keptTexts.read(`reply:${thread.id}`).text !== ''
  const closeForm = () => {
    setForm(null)
    focusThread(thread.id)
  }
  const openForm = (next: Form) => {
    onOpen()
    setForm(next)
  }
  return (
    <>
      {form === null && (
        <div className={styles['actions']}>
          {may.includes('apply') && thread.state === 'open' && (
            <Button
              small
              isPending={doing.pending}
              isDisabled={isRefused}
              {...(warnedBy === null ? {} : { 'aria-describedby': warnedBy })}
              onPress={() => void doing.act(() => applyThread(thread.id, thread.onEarlierText))}
            >
              {t('thread.accept')}
            </Button>
          )}
          {may.includes('dispose') && isSuggestion && thread.disposition === null && (
            <>
              <Button small onPress={() => openForm({ type: 'decide', first: 'rejected' })}>
                {t('thread.reject')}
              </Button>
              {!isBrief && (
                <Button small onPress={() => openForm({ type: 'decide', first: 'partly' })}>
                  {t('thread.otherwise')}
                </Button>
              )}
            </>
          )}
          {may.includes('reply') && (
            <Button small onPress={() => openForm({ type: 'reply' })}>
              {t(begun ? 'thread.goOn' : isSuggestion ? 'thread.discuss' : 'thread.reply')}
            </Button>
          )}
          {may.includes('dispose') && (!isSuggestion || thread.disposition !== null) && (
            <Button
              small
              onPress={() => openForm({ type: 'decide', first: thread.disposition?.outcome ?? 'accepted' })}
            >
              {t(thread.disposition === null ? 'thread.decide' : 'thread.decideAgain')}
            </Button>
          )}
          {may.includes('resolve') && !isSuggestion && (
            <Button
              small
              isPending={doing.pending}
              onPress={() => void doing.act(() => moveThread(thread.id, { to: 'resolved' }))}
            >
              {t('thread.resolve')}
            </Button>
          )}
          {may.includes('reopen') && (
            <Button
              small
              isPending={doing.pending}
              onPress={() => void doing.act(() => moveThread(thread.id, { to: 'open' }))}
            >
              {t('thread.reopen')}
            </Button>
          )}
          {may.includes('submit') && (
            <Button small onPress={() => openForm({ type: 'submit' })}>
              {thread.partner === null ? t('thread.submitMe') : t('thread.submit', { acronym: thread.partner.acronym })}
            </Button>
          )}
        </div>
      )}
      <Suspense>
        {form?.type === 'reply' && <ReplyForm thread={thread} onClose={closeForm} />}
        {form?.type === 'decide' && <DecideForm thread={thread} first={form.first} onClose={closeForm} />}
      </Suspense>
      {form?.type === 'submit' && (
        <ConfirmDialog
          title={t('submit.title')}
          text={t('submit.text')}
          confirm={t('submit.confirm')}
          onClose={closeForm}
          onConfirm={async () => putThread(queryClient, await submitThread(thread.id))}
        />
      )}
    </>
  )
}
