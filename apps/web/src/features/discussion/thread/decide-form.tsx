import type { DisposeThread, Thread } from '@plenum/schema/api/thread'
import { type DispositionOutcome, dispositionOutcomes, maxReasonLength } from '@plenum/schema/thread'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { disposeThread } from '../api/dispose-thread.ts'
import { Composer } from '../kept/composer.tsx'
import composerStyles from '../kept/composer.module.css'
import { putThread } from '../list/put-thread.ts'

type DecideFormProps = { thread: Thread; first: DispositionOutcome; onClose: () => void }

/** What the working group decides about a thread, and why. A suggestion is accepted by putting it in, not here. */
export function DecideForm({ thread, first, onClose }: DecideFormProps) {
  const { t } = useTranslation('discussion')
  const queryClient = useQueryClient()
  const [outcome, setOutcome] = useState(first)
  const outcomes = dispositionOutcomes.filter((each) => each !== 'accepted' || thread.kind === 'comment')
  return (
    <Composer<DisposeThread>
      place={`decide:${thread.id}`}
      label={t(outcome === 'accepted' ? 'decide.reasonMay' : 'decide.reason')}
      submit={t('decide.submit')}
      hint={outcome === 'accepted' ? null : t('decide.needed')}
      plain
      maxLength={maxReasonLength}
      mayBeEmpty={outcome === 'accepted'}
      bodyOf={(reason) => ({ outcome, reason })}
      post={async (body) => putThread(queryClient, await disposeThread(thread.id, body))}
      onSent={onClose}
      onClose={onClose}
      before={
        <fieldset className={composerStyles['choices']}>
          <legend>{t('decide.outcome')}</legend>
          {outcomes.map((each) => (
            <label key={each}>
              <input
                type="radio"
                name={`outcome-${thread.id}`}
                checked={each === outcome}
                onChange={() => setOutcome(each)}
              />
              {t(`outcome.${each}`)}
            </label>
          ))}
        </fieldset>
      }
    />
  )
}
