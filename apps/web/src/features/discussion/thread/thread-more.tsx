import type { Thread } from '@plenum/schema/api/thread'
import { useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense, use, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { moveThread } from '../api/move-thread.ts'
import { DiscussionScope } from '../discussion-scope.ts'
import { putThread } from '../list/put-thread.ts'
import { TakeBackDialog } from './take-back-dialog.tsx'
import { threadLink } from './thread-link.ts'
import styles from './card.module.css'

const CopyField = lazy(async () => ({ default: (await import('../../../shared/ui/copy-field.tsx')).CopyField }))

/** What is needed rarely: the address of a thread, and taking the whole of it back. */
export function ThreadMore({ thread }: { thread: Thread }) {
  const { t } = useTranslation('discussion')
  const queryClient = useQueryClient()
  const { language } = use(DiscussionScope)
  const [shown, setShown] = useState<'copied' | 'link' | 'take-back' | null>(null)
  const link = threadLink(location.origin, thread.themeId, thread.language ?? language, thread.id)
  const copy = () =>
    // Without https there is no clipboard: the address is then shown for copying by hand.
    void Promise.resolve()
      .then(() => navigator.clipboard.writeText(link))
      .then(
        () => setShown('copied'),
        () => setShown('link'),
      )
  // The first entry of a comment that nobody answered is taken back where it stands.
  const withdraws = thread.me.may.includes('withdraw') && (thread.kind === 'suggestion' || thread.entries.length > 1)
  return (
    <>
      <p className={styles['small']}>
        <button type="button" onClick={copy}>
          {t('thread.copyLink')}
        </button>
        {withdraws && (
          <button type="button" onClick={() => setShown('take-back')}>
            {t('thread.takeBack')}
          </button>
        )}
        <span role="status">{shown === 'copied' && t('thread.linkCopied')}</span>
      </p>
      <Suspense>{shown === 'link' && <CopyField label={t('thread.link')} value={link} />}</Suspense>
      {shown === 'take-back' && (
        <TakeBackDialog
          onClose={() => setShown(null)}
          onConfirm={async () => putThread(queryClient, await moveThread(thread.id, { to: 'withdrawn' }))}
        />
      )}
    </>
  )
}
