import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, lazy, type Ref, Suspense, use, useId, useImperativeHandle, useRef, useState } from 'react'
import { useLanguage } from '../../../shared/i18n/use-language.ts'
import fieldStyles from '../../../shared/ui/field.module.css'
import { mentionableQuery } from '../api/mentionable-query.ts'
import { DiscussionScope } from '../discussion-scope.ts'
import type { MentionedInText } from './mentioned-in-text.ts'
import { mentionQuery } from './mention-query.ts'
import { type MentionOption, mentionOptions } from './mention-options.ts'
import { labelFor } from './mention-tokens.ts'
import styles from './mention.module.css'

const MentionList = lazy(async () => ({ default: (await import('./mention-list.tsx')).MentionList }))

type MentionFieldProps = {
  ref?: Ref<HTMLTextAreaElement>
  id: string
  text: string
  mentions: readonly MentionedInText[]
  onChange: (text: string, mentions: readonly MentionedInText[]) => void
  onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>) => void
  rows: number
  mayMention: boolean
  maxLength: number
  describedBy: string | undefined
  isInvalid: boolean
}

/** A text of several lines in which an @ offers people and organisations. The keyboard stays in the text. */
export function MentionField({ ref, id, text, mentions, onChange, onKeyDown, ...props }: MentionFieldProps) {
  const { themeId } = use(DiscussionScope)
  const language = useLanguage()
  const listId = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  useImperativeHandle(ref, () => field.current as HTMLTextAreaElement)
  const [caret, setCaret] = useState(0)
  const [index, setIndex] = useState(0)
  const [dismissed, setDismissed] = useState<number | null>(null)
  const typed = mentionQuery(text, caret)
  const asks = props.mayMention && typed !== null && typed.at !== dismissed
  const { data } = useQuery({ ...mentionableQuery(themeId), enabled: asks })
  const options = asks && data !== undefined ? mentionOptions(data, typed.query, language) : []
  const current = Math.min(index, options.length - 1)
  const optionId = (option: number) => `${listId}-${option}`

  function choose({ ref: mentioned, label: name }: MentionOption): void {
    if (typed === null) return
    const label = labelFor(mentioned, name, mentions)
    const before = `${text.slice(0, typed.at)}@${label} `
    onChange(before + text.slice(caret), [
      ...mentions.filter((other) => other.ref !== mentioned),
      { ref: mentioned, label },
    ])
    setCaret(before.length)
    requestAnimationFrame(() => {
      field.current?.focus()
      field.current?.setSelectionRange(before.length, before.length)
    })
  }

  function onListKey(event: KeyboardEvent<HTMLTextAreaElement>): boolean {
    const option = options[current]
    if (option === undefined || event.ctrlKey || event.metaKey || event.altKey) return false
    switch (event.key) {
      case 'ArrowDown':
        setIndex((current + 1) % options.length)
        return true
      case 'ArrowUp':
        setIndex((current + options.length - 1) % options.length)
        return true
      case 'Enter':
      case 'Tab':
        choose(option)
        return true
      case 'Escape':
        setDismissed(typed?.at ?? null)
        return true
      default:
        return false
    }
  }

  return (
    <div className={styles['place']}>
      <textarea
        ref={field}
        id={id}
        className={fieldStyles['input']}
        rows={props.rows}
        maxLength={props.maxLength}
        value={text}
        aria-describedby={props.describedBy}
        aria-invalid={props.isInvalid || undefined}
        aria-autocomplete={props.mayMention ? 'list' : undefined}
        aria-haspopup={props.mayMention ? 'listbox' : undefined}
        aria-controls={options.length > 0 ? listId : undefined}
        aria-activedescendant={options.length > 0 ? optionId(current) : undefined}
        onChange={({ target }) => {
          setCaret(target.selectionStart)
          setIndex(0)
          onChange(target.value, mentions)
        }}
        onSelect={({ currentTarget }) => setCaret(currentTarget.selectionStart)}
        onBlur={() => setDismissed(typed?.at ?? null)}
        onKeyDown={(event) => {
          if (onListKey(event)) {
            event.preventDefault()
            event.stopPropagation()
          } else onKeyDown(event)
        }}
      />
      <Suspense>
        {options.length > 0 && (
          <MentionList id={listId} options={options} current={current} optionId={optionId} onChoose={choose} />
        )}
      </Suspense>
    </div>
  )
}
