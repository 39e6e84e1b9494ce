import type { Thread } from '@plenum/schema/api/thread'
import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../shared/ui/button.tsx'
import { Dialog } from '../../../shared/ui/dialog.tsx'
import { Notice } from '../../../shared/ui/notice.tsx'
import formStyles from '../../../shared/ui/server-form.module.css'
import { applyThread } from '../api/apply-thread.ts'
import { putThread } from '../list/put-thread.ts'
import { type AcceptedAll, acceptAll } from './accept-all.ts'
import styles from './accept-all.module.css'

type AcceptAllDialogProps = { threads: readonly Thread[]; onClose: () => void }

/** Accepts what the filter shows: asks first, tells how far it is, can be stopped, and says at the end what became of each. */
export function AcceptAllDialog({ threads, onClose }: AcceptAllDialogProps) {
  const { t } = useTranslation(['discussion', 'common'])
  const queryClient = useQueryClient()
  // Those that were asked about: the list behind the window changes with each that is accepted.
  const [asked] = useState(threads)
  const [step, setStep] = useState<AcceptedAll<Thread> | null>(null)
  const [state, setState] = useState<'asking' | 'running' | 'stopping' | 'done'>('asking')
  const stopped = useRef(false)

  function stop(): void {
    stopped.current = true
    setState('stopping')
  }

  async function start(): Promise<void> {
    setState('running')
    const result = await acceptAll(asked, {
      accept: async ({ id }) => putThread(queryClient, await applyThread(id)),
      isStopped: () => stopped.current,
      onStep: setStep,
    })
    setStep(result)
    setState('done')
  }

  const isBusy = state === 'running' || state === 'stopping'
  const done = step === null ? 0 : step.accepted.length + step.failed.length
  return (
    <Dialog
      title={state === 'asking' ? t('all.title', { count: asked.length }) : t('all.start')}
      isOpen
      onClose={isBusy ? stop : onClose}
      alert={isBusy}
    >
      <div className={formStyles['form']}>
        {state === 'asking' && <p>{t('all.text')}</p>}
        {isBusy && (
          <div className={styles['progress']}>
            <progress max={asked.length} value={done} aria-label={t('all.start')} />
            <span role="status">{t('all.progress', { done, total: asked.length })}</span>
            {state === 'stopping' && <p>{t('all.stopping')}</p>}
          </div>
        )}
        {state === 'done' && step !== null && <AcceptedReport result={step} />}
        <div className={formStyles['buttons']}>
          {state === 'asking' && (
            <>
              <Button kind="primary" onPress={() => void start()}>
                {t('all.start')}
              </Button>
              <Button autoFocus onPress={onClose}>
                {t('common:action.cancel')}
              </Button>
            </>
          )}
          {isBusy && (
            <Button isPending={state === 'stopping'} onPress={stop}>
              {t('all.stop')}
            </Button>
          )}
          {state === 'done' && (
            <Button kind="primary" autoFocus onPress={onClose}>
              {t('common:action.close')}
            </Button>
          )}
        </div>
      </div>
    </Dialog>
  )
}

function AcceptedReport({ result: { accepted, failed, left, halted } }: { result: AcceptedAll<Thread> }) {
  const { t } = useTranslation(['discussion', 'common'])
  return (
    <div className={styles['report']} role="status">
      {accepted.length > 0 && <Notice kind="good">{t('all.accepted', { count: accepted.length })}</Notice>}
      {failed.length > 0 && (
        <div>
          <p>{t('all.failed', { count: failed.length })}</p>
          <ul>
            {failed.map(({ item, problem }) => (
              <li key={item.id}>
                <q lang={item.language ?? undefined}>{quoteOf(item)}</q> {item.author.name}:{' '}
                {t(`common:problem.${problem}`)}
              </li>
            ))}
          </ul>
        </div>
      )}
      {halted !== null && <Notice kind="bad">{t(`common:problem.${halted}`)}</Notice>}
      {left.length > 0 && <p>{t('all.left', { count: left.length })}</p>}
    </div>
  )
}

function quoteOf({ anchor }: Thread): string {
  const quote = 'passage' in anchor ? anchor.passage.quote : ''
  return quote.length > 80 ? `${quote.slice(0, 80)}…` : quote
}
