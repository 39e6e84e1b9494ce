import { maxEntryLength } from '@plenum/schema/thread'
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../shared/ui/button.tsx'
import fieldStyles from '../../../shared/ui/field.module.css'
import { MentionField } from '../mention/mention-field.tsx'
import { withTokens } from '../mention/mention-tokens.ts'
import type { KeptText } from './kept-text.ts'
import { NotSent } from './not-sent.tsx'
import { useKeptText } from './use-kept-text.ts'
import styles from './composer.module.css'

type ComposerProps<Body> = {
  /** Under which name its text is kept. */
  place: string
  label: string
  submit: string
  initial?: Pick<KeptText, 'text' | 'mentions'>
  /** What goes to the server with this text; the same body sent again is taken once. */
  bodyOf: (text: string) => Body
  post: (body: Body, idempotencyKey: string) => Promise<unknown>
  /** The server has it. */
  onSent: () => void
  /** Put away; what was typed stays kept. */
  onClose: () => void
  onDiscard?: () => void
  rows?: number
  /** In UTF-16 units, as it is sent. */
  maxLength?: number
  mayBeEmpty?: boolean
  /** Without mentions. */
  plain?: boolean
  /** Below the text; null for nothing, how to write when left out. */
  hint?: string | null
  /** Fields that come first. */
  before?: ReactNode
  /** Further fields, between the text and its end. */
  children?: ReactNode
}

const empty = { text: '', mentions: [] }

/** Where somebody writes what they have to say. Nothing typed here is lost before the server has it. */
export function Composer<Body>({
  place,
  label,
  submit,
  initial = empty,
  bodyOf,
  post,
  onSent,
  onClose,
  onDiscard,
  rows = 3,
  maxLength = maxEntryLength,
  mayBeEmpty = false,
  plain = false,
  hint,
  before,
  children,
}: ComposerProps<Body>) {
  const { t } = useTranslation(['discussion', 'common'])
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const { kept, problem, pending, unsent, change, send, discard } = useKeptText(place, initial)
  const text = withTokens(kept.text.trim(), kept.mentions)
  const hinted = hint === undefined ? t('composer.hint') : hint
  const maySend = (mayBeEmpty || text !== '') && text.length <= maxLength

  useEffect(() => {
    const element = field.current
    element?.focus()
    element?.setSelectionRange(element.value.length, element.value.length)
    // With its buttons, which may lie below the end of the panel.
    element?.form?.scrollIntoView({ block: 'nearest' })
  }, [])

  async function submitText(): Promise<void> {
    if (!maySend) return field.current?.focus()
    if (await send(bodyOf(text), post)) onSent()
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      void submitText()
    } else if (event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      onClose()
    }
  }

  return (
    <form
      className={styles['composer']}
      onSubmit={(event) => {
        event.preventDefault()
        void submitText()
      }}
    >
      {before}
      <label htmlFor={id} className={fieldStyles['label']}>
        {label}
      </label>
      <MentionField
        ref={field}
        id={id}
        text={kept.text}
        mentions={kept.mentions}
        rows={rows}
        maxLength={maxLength}
        mayMention={!plain}
        describedBy={hinted === null ? undefined : `${id}-hint`}
        isInvalid={text.length > maxLength}
        onChange={(typed, mentions) => change({ ...kept, text: typed, mentions })}
        onKeyDown={onKeyDown}
      />
      {hinted !== null && (
        <small id={`${id}-hint`} className={styles['hint']}>
          {hinted}
        </small>
      )}
      {children}
      {problem !== null && <NotSent problem={problem} text={kept.text} />}
      <div className={styles['buttons']}>
        <Button type="submit" kind="primary" small isPending={pending} isDisabled={!maySend && !pending}>
          {problem === null ? submit : t('composer.again')}
        </Button>
        <Button small onPress={onClose}>
          {unsent ? t('composer.later') : t('common:action.cancel')}
        </Button>
        {unsent && (
          <Button
            kind="quiet"
            small
            onPress={() => {
              discard()
              onDiscard?.()
              onClose()
            }}
          >
            {t('composer.discard')}
          </Button>
        )}
      </div>
    </form>
  )
}
