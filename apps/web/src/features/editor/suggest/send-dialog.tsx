import type { BlockChange } from '@plenum/document/suggestion/block-change'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { problemCodeOf } from '../../../shared/api/api-problem.ts'
import { Button } from '../../../shared/ui/button.tsx'
import { Dialog } from '../../../shared/ui/dialog.tsx'
import { Notice } from '../../../shared/ui/notice.tsx'
import { TextField } from '../../../shared/ui/text-field.tsx'
import type { DiscussionPort } from '../discussion-port.ts'
import { ChangeDifference } from './change-difference.tsx'
import { type Sent, sendChanges } from './send-changes.ts'
import styles from './suggest.module.css'

type SendDialogProps = {
  changes: readonly BlockChange[]
  discussion: DiscussionPort
  language: string
  /** What was not sent. */
  onLeave: (changes: readonly BlockChange[]) => void
  /** How many were sent. */
  onClose: (sent: number) => void
}

/** Shows what goes to the working group, takes a reason, sends one by one. What is refused stays, and it is said why. */
export function SendDialog({ changes: given, discussion, language, onLeave, onClose }: SendDialogProps) {
  const { t } = useTranslation(['suggesting', 'common'])
  // The draft may change while one reads this; what is sent is what is shown.
  const [changes, setChanges] = useState(given)
  const [reason, setReason] = useState('')
  const [done, setDone] = useState<number | null>(null)
  const [failed, setFailed] = useState<Sent | null>(null)
  const stopped = useRef(false)
  const total = useRef(0)

  async function send(): Promise<void> {
    stopped.current = false
    setFailed(null)
    setDone(0)
    const result = await sendChanges({
      changes,
      send: (change) => discussion.onSuggest(change, reason.trim()),
      onProgress: setDone,
      isStopped: () => stopped.current,
    })
    setDone(null)
    total.current += result.sent
    onLeave(result.left)
    if (result.left.length === 0) return leave()
    setChanges(result.left)
    setFailed(result)
  }

  const isSending = done !== null
  function leave(): void {
    if (isSending) stopped.current = true
    else onClose(total.current)
  }
  return (
    <Dialog title={t('send.title')} isOpen onClose={leave} wide>
      <div className={styles['form']}>
        <p>{t('send.text')}</p>
        <ul className={styles['differences']}>
          {changes.map((change, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- the list is replaced as a whole
            <ChangeDifference key={index} change={change} language={language} />
          ))}
        </ul>
        <TextField
          label={t('send.reason')}
          optional
          rows={3}
          maxLength={10_000}
          value={reason}
          onChange={setReason}
          isDisabled={isSending}
        />
        {failed !== null && failed.reason !== undefined && (
          <Notice kind="bad" announced>
            {t('send.failed', {
              count: failed.left.length,
              reason: t(`common:problem.${problemCodeOf(failed.reason)}`),
            })}
          </Notice>
        )}
        <div className={styles['buttons']}>
          <Button kind="primary" isPending={isSending} onPress={() => void send()}>
            {t('send.submit', { count: changes.length })}
          </Button>
          <Button onPress={leave}>{t('common:action.cancel')}</Button>
          <span role="status">{isSending && t('send.progress', { done, count: changes.length })}</span>
        </div>
      </div>
    </Dialog>
  )
}
