import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { useLayoutEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { matchingItems, type SlashItem } from './matching-items.ts'
import { type SlashOptions, slashStateOf } from './slash-plugin.ts'
import styles from './slash-list.module.css'

type SlashListProps = { editor: Editor; items: readonly SlashItem[]; options: SlashOptions }

/** What can be put in here, beside the slash. The text keeps the focus; a press on an item must not take it. */
export function SlashList({ editor, items, options }: SlashListProps) {
  const { t } = useTranslation('editor')
  const list = useRef<HTMLUListElement>(null)
  const slash = useEditorState({ editor, selector: () => slashStateOf(editor.state) })
  const shown = slash === null ? [] : matchingItems(items, slash.query)
  const from = slash?.from

  useLayoutEffect(() => {
    const element = list.current
    if (element === null || from === undefined) return
    const caret = editor.view.coordsAtPos(from)
    const { height, width } = element.getBoundingClientRect()
    const below = caret.bottom + height + 8 < window.innerHeight
    element.style.insetBlockStart = `${below ? caret.bottom + 4 : Math.max(4, caret.top - height - 4)}px`
    element.style.insetInlineStart = `${Math.max(4, Math.min(caret.left, window.innerWidth - width - 8))}px`
  })

  if (slash === null || shown.length === 0) return null
  return createPortal(
    <ul ref={list} id={options.listId} role="listbox" aria-label={t('slash.title')} className={styles['list']}>
      {shown.map(({ id, label }, index) => (
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys are the editor's: it keeps the focus
        <li
          key={id}
          id={options.optionId(id)}
          role="option"
          aria-selected={index === slash.index}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => options.choose(id, slash)}
        >
          {label}
        </li>
      ))}
    </ul>,
    // Inside the landmark of the text that it belongs to.
    document.getElementById('content') ?? document.body,
  )
}
