import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { MentionOption } from './mention-options.ts'
import styles from './mention.module.css'

type MentionListProps = {
  id: string
  options: readonly MentionOption[]
  current: number
  optionId: (index: number) => string
  onChoose: (option: MentionOption) => void
}

/** Who may be meant, below the text; a press on one must not take the focus from it. */
export function MentionList({ id, options, current, optionId, onChoose }: MentionListProps) {
  const { t } = useTranslation('discussion')
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => {
    // Newer browsers return a promise, which must not become what React calls at the end.
    list.current?.scrollIntoView({ block: 'nearest' })
  }, [options.length])
  return (
    <ul ref={list} id={id} role="listbox" aria-label={t('composer.mentionList')} className={styles['list']}>
      {options.map((option, index) => (
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys are the text's: it keeps the focus
        <li
          key={option.ref}
          id={optionId(index)}
          role="option"
          aria-selected={index === current}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(option)}
        >
          {option.label} <small>{option.detail}</small>
        </li>
      ))}
    </ul>
  )
}
