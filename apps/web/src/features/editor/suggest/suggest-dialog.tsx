import { canonicalDraft } from '@plenum/document/canonical-draft'
import type { DraftNode } from '@plenum/document/draft-node'
import type { BlockChange } from '@plenum/document/suggestion/block-change'
import { draftChanges } from '@plenum/document/suggestion/draft-changes'
import type { Language } from '@plenum/schema/language'
import type { Editor } from '@tiptap/core'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { problemCodeOf } from '../../../shared/api/api-problem.ts'
import { Button } from '../../../shared/ui/button.tsx'
import { Dialog } from '../../../shared/ui/dialog.tsx'
import { Notice } from '../../../shared/ui/notice.tsx'
import { TextField } from '../../../shared/ui/text-field.tsx'
import type { DiscussionPort } from '../discussion-port.ts'
import { Rescue } from '../page/rescue.tsx'
import { BlockEditor } from './block-editor.tsx'
import { ChangeDifference } from './change-difference.tsx'
import { sendChanges } from './send-changes.ts'
import styles from './suggest.module.css'

/** Milliseconds of quiet before the difference is shown anew. */
const quiet = 200

export type SuggestDialogProps = {
  /** The draft as it was when the window opened: what is suggested is suggested against that. */
  draft: DraftNode
  /** Which of its blocks. */
  first: number
  end: number
  language: Language
  discussion: DiscussionPort
  onClose: () => void
}

/**
 * Other words for some blocks: an editor filled with them, what differs below it, and why. Nothing that was typed is
 * thrown away by a refusal, or by one press of Escape.
 */
export function SuggestDialog({ draft, first, end, language, discussion, onClose }: SuggestDialogProps) {
  const { t } = useTranslation(['suggesting', 'common'])
  const blocks = (draft.content ?? []).slice(first, end)
  const [changes, setChanges] = useState<readonly BlockChange[]>([])
  const [edited, setEdited] = useState<readonly DraftNode[]>(blocks)
  const [reason, setReason] = useState('')
  const [asking, setAsking] = useState(false)
  const [isSending, setSending] = useState(false)
  const [problem, setProblem] = useState<{ reason: string; isPartly: boolean } | null>(null)
  /** What the server has already, of a first try. */
  const sent = useRef<readonly string[]>([])
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])

  const changesOf = (content: readonly DraftNode[]): BlockChange[] => {
    const all = draft.content ?? []
    return draftChanges(draft, { ...draft, content: [...all.slice(0, first), ...content, ...all.slice(end)] })
  }
  const look = useRef(changesOf)
  const onChange = useCallback((editor: Editor) => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      const { content = [] } = canonicalDraft(editor.getJSON() as DraftNode)
      setEdited(content)
      setChanges(look.current(content))
    }, quiet)
  }, [])

  async function send(): Promise<void> {
    setSending(true)
    setProblem(null)
    const isNew = (change: BlockChange) => !sent.current.includes(JSON.stringify(change))
    const result = await sendChanges({
      changes: changes.filter(isNew),
      send: async (change) => {
        await discussion.onSuggest(change, reason.trim())
        sent.current = [...sent.current, JSON.stringify(change)]
      },
      onProgress: () => undefined,
    })
    if (result.left.length === 0) return onClose()
    setSending(false)
    setProblem({ reason: t(`common:problem.${problemCodeOf(result.reason)}`), isPartly: sent.current.length > 0 })
  }

  const isDirty = changes.length > 0 || reason.trim() !== ''
  const leave = () => (isDirty && !asking ? setAsking(true) : onClose())
  return (
    <Dialog title={t('block.title')} isOpen onClose={leave} wide>
      <div className={styles['form']}>
        <BlockEditor blocks={blocks} language={language} onChange={onChange} />
        <section>
          <h3 className={styles['label']}>{t('block.difference')}</h3>
          {changes.length === 0 ? (
            <p className={styles['soft']}>{t('block.nothing')}</p>
          ) : (
            <ul className={styles['differences']}>
              {changes.map((change, index) => (
                // oxlint-disable-next-line react/no-array-index-key -- drawn anew together
                <ChangeDifference key={index} change={change} language={language} />
              ))}
            </ul>
          )}
        </section>
        <TextField
          label={t('block.reason')}
          optional
          rows={2}
          maxLength={10_000}
          value={reason}
          onChange={setReason}
          isDisabled={isSending}
        />
        {problem !== null && (
          <Notice kind="bad" announced>
            {problem.isPartly ? t('block.partly', { reason: problem.reason }) : problem.reason}
          </Notice>
        )}
        {!discussion.mayComment && (
          <Notice kind="warn" announced>
            <span>{t('block.closed')}</span>
            <Rescue passages={[...edited]} name={t('block.title')} language={language} />
          </Notice>
        )}
        {asking && (
          <Notice kind="warn" announced>
            <Button small autoFocus onPress={onClose}>
              {t('common:dialog.dismiss')}
            </Button>
          </Notice>
        )}
        <div className={styles['buttons']}>
          <Button
            kind="primary"
            isPending={isSending}
            isDisabled={changes.length === 0 || !discussion.mayComment}
            onPress={() => void send()}
          >
            {t('block.send')}
          </Button>
          <Button onPress={leave}>{t('common:action.cancel')}</Button>
        </div>
      </div>
    </Dialog>
  )
}
