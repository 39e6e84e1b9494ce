import type { BlockChange } from '@plenum/document/suggestion/block-change'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../shared/ui/button.tsx'
import { ConfirmDialog } from '../../../shared/ui/confirm-dialog.tsx'
import { Notice } from '../../../shared/ui/notice.tsx'
import type { DiscussionPort } from '../discussion-port.ts'
import { Rescue } from '../page/rescue.tsx'
import type { PrivateCopy } from './private-copy.ts'
import { SendDialog } from './send-dialog.tsx'
import styles from './suggest.module.css'
import { useCopyState } from './use-copy-state.ts'

type SuggestBarProps = {
  copy: PrivateCopy
  discussion: DiscussionPort
  /** For the name of a file with what could not be sent. */
  name: string
  language: string
  onLeave: (changes: readonly BlockChange[]) => void
}

/** Over the text while one suggests: how much there is to send, and what became of words that lost their place. */
export function SuggestBar({ copy, discussion, name, language, onLeave }: SuggestBarProps) {
  const { t } = useTranslation('suggesting')
  const changes = useCopyState(copy, (snapshot) => snapshot.changes, [])
  const setAside = useCopyState(copy, (snapshot) => snapshot.setAside, [])
  const isKept = useCopyState(copy, (snapshot) => snapshot.isKept, true)
  const isRestored = useCopyState(copy, (snapshot) => snapshot.isRestored, false)
  const [asks, setAsks] = useState<'send' | 'discard' | null>(null)
  const { mayComment } = discussion
  const [sent, setSent] = useState(0)
  const close = () => setAsks(null)
  return (
    <>
      <div className={styles['bar']}>
        <p role="status">
          {sent > 0 && `${t('send.done', { count: sent })} `}
          {changes.length === 0 ? t('bar.none') : t('bar.changes', { count: changes.length })}
          {isRestored && changes.length > 0 && ` ${t('bar.back')}`}
          {!isKept && ` ${t('bar.notKept')}`}
        </p>
        {changes.length > 0 && (
          <div className={styles['buttons']}>
            {mayComment && (
              <Button
                small
                kind="primary"
                onPress={() => {
                  copy.look()
                  setAsks('send')
                }}
              >
                {t('bar.send')}
              </Button>
            )}
            <Button small onPress={() => setAsks('discard')}>
              {t('bar.discard')}
            </Button>
          </div>
        )}
      </div>
      {!mayComment && changes.length > 0 && (
        <Notice kind="warn" announced>
          <span>{t('bar.closed')}</span>
          <Rescue
            passages={changes.flatMap((change) => (change.kind === 'remove' ? [] : [change.proposed]))}
            name={name}
            language={language}
          />
        </Notice>
      )}
      {setAside.length > 0 && (
        <Notice kind="warn" announced>
          <span>
            <strong>{t('setAside.title')}</strong> {t('setAside.text')}
          </span>
          <Rescue passages={[...setAside]} name={name} language={language} onDiscard={copy.dismiss} />
        </Notice>
      )}
      {asks === 'send' && (
        <SendDialog
          changes={changes}
          discussion={discussion}
          language={language}
          onLeave={onLeave}
          onClose={(count) => {
            setSent(count)
            close()
          }}
        />
      )}
      {asks === 'discard' && (
        <ConfirmDialog
          title={t('discard.title')}
          text={t('discard.text', { count: changes.length })}
          confirm={t('discard.confirm')}
          onClose={close}
          onConfirm={async () => {
            onLeave([])
            await Promise.resolve()
          }}
        />
      )}
    </>
  )
}
