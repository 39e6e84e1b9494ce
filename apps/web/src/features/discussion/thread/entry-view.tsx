import type { Thread, ThreadEntry } from '@plenum/schema/api/thread'
import { useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { changeEntry } from '../api/change-entry.ts'
import { setAgreement } from '../api/set-agreement.ts'
import { takeBackEntry } from '../api/take-back-entry.ts'
import { putThread } from '../list/put-thread.ts'
import { withLabels } from '../mention/mention-tokens.ts'
import { EntryText } from './entry-text.tsx'
import { focusThread } from './focus-thread.ts'
import { SaidAt } from './said-at.tsx'
import { TakeBackDialog } from './take-back-dialog.tsx'
import type { ThreadAct } from './use-thread-act.ts'
import { withAgreement } from './with-agreement.ts'
import styles from './card.module.css'

const Composer = lazy(async () => ({ default: (await import('../kept/composer.tsx')).Composer<{ text: string }> }))

type EntryViewProps = { thread: Thread; entry: ThreadEntry; isFirst: boolean; doing: ThreadAct }

/** One thing that somebody said, and what can be done about it. Who began the thread stands above it. */
export function EntryView({ thread, entry, isFirst, doing }: EntryViewProps) {
  const { t } = useTranslation(['discussion', 'common'])
  const queryClient = useQueryClient()
  const [form, setForm] = useState<'edit' | 'take-back' | null>(null)
  const agrees = thread.me.may.includes('reply') && !entry.me.mayEdit
  const closeForm = () => {
    setForm(null)
    focusThread(thread.id)
  }

  function toggleAgreement(): void {
    // Shown at once: the answer then says what holds.
    putThread(queryClient, withAgreement(thread, entry.id, !entry.agreed))
    void doing.act(async () => {
      try {
        return await setAgreement(thread.id, entry.id, !entry.agreed)
      } catch (error) {
        putThread(queryClient, thread)
        throw error
      }
    })
  }

  return (
    <div className={styles['entry']}>
      {!isFirst && (
        <p className={styles['who']}>
          <b>{entry.author.name}</b>
          <span>
            {entry.partner !== null && `${entry.partner.acronym} · `}
            <SaidAt at={entry.at} />
          </span>
        </p>
      )}
      {entry.takenBackAt !== null ? (
        <p className={styles['soft']}>{t('thread.takenBack')}</p>
      ) : form === 'edit' ? (
        <Suspense>
          <Composer
            place={`edit:${entry.id}`}
            label={t('composer.change')}
            submit={t('composer.save')}
            initial={withLabels(entry.text, thread.mentions)}
            bodyOf={(text) => ({ text })}
            post={async (body) => putThread(queryClient, await changeEntry(thread.id, entry.id, body))}
            onSent={closeForm}
            onClose={closeForm}
          />
        </Suspense>
      ) : (
        entry.text !== '' && <EntryText text={entry.text} mentions={thread.mentions} />
      )}
      <p className={styles['small']}>
        {entry.editedAt !== null && entry.takenBackAt === null && <span>{t('thread.edited')}</span>}
        {agrees && entry.takenBackAt === null && (
          <button type="button" aria-pressed={entry.agreed} onClick={toggleAgreement}>
            {t('thread.agree')}
            {entry.agreements > 0 && ` (${entry.agreements})`}
          </button>
        )}
        {!agrees && entry.agreements > 0 && <span>{t('thread.agreeing', { count: entry.agreements })}</span>}
        {entry.me.mayEdit && form !== 'edit' && (
          <>
            <button type="button" onClick={() => setForm('edit')}>
              {t('thread.edit')}
            </button>
            <button type="button" onClick={() => setForm('take-back')}>
              {t('thread.takeBack')}
            </button>
          </>
        )}
      </p>
      {form === 'take-back' && (
        <TakeBackDialog
          onClose={closeForm}
          onConfirm={async () => putThread(queryClient, await takeBackEntry(thread.id, entry.id))}
        />
      )}
    </div>
  )
}
