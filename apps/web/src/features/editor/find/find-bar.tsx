import type { Editor } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'
import { useEditorState } from '@tiptap/react'
import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './find-bar.module.css'
import { mostMatches } from './find-matches.ts'
import { changeFind, type FindChange, findStateOf } from './find-plugin.ts'
import { showMatch } from './show-match.ts'

type FindBarProps = {
  editor: Editor
  /** Counts the times that find was asked for: once open, asking again goes to the field. */
  asked: number
  /** What is looked for when it opens. */
  initial: string | undefined
  onClose: () => void
}

/** Find in text: how many, which one, next and previous. Closing selects the match, so that one goes on from there. */
export function FindBar({ editor, asked, initial, onClose }: FindBarProps) {
  const { t } = useTranslation('editor')
  const field = useRef<HTMLInputElement>(null)
  const { query, matchCase, count, current } = useEditorState({
    editor,
    selector: () => {
      const { matches, ...found } = findStateOf(editor.state)
      return { query: found.query, matchCase: found.matchCase, current: found.current, count: matches.length }
    },
  })

  useEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [asked])
  useEffect(() => {
    const look = () => {
      if (initial === undefined) return
      editor.view.dispatch(changeFind(editor.state.tr, { query: initial }))
      showMatch(editor.view)
    }
    // From an address the bar comes with the page, and may be there before the text is: what is asked until then is lost.
    if (!editor.isDestroyed) look()
    editor.on('mount', look)
    return () => {
      editor.off('mount', look)
      if (!editor.isDestroyed) editor.view.dispatch(changeFind(editor.state.tr, { query: '' }))
    }
  }, [editor, initial])

  function change(next: FindChange): void {
    editor.view.dispatch(changeFind(editor.state.tr, next))
    showMatch(editor.view)
  }
  function step(by: 1 | -1): void {
    if (count > 0) change({ current: (current + by + count) % count })
  }
  function close(): void {
    const { matches, current: index } = findStateOf(editor.state)
    const match = matches[index]
    const tr = changeFind(editor.state.tr, { query: '' })
    if (match !== undefined) tr.setSelection(TextSelection.create(tr.doc, match.from, match.to))
    editor.view.dispatch(tr)
    editor.view.focus()
    onClose()
  }

  return (
    <search className={styles['bar']}>
      <input
        ref={field}
        type="text"
        className={styles['field']}
        aria-label={t('find.label')}
        placeholder={t('find.label')}
        value={query}
        onChange={(event) => change({ query: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key === 'Escape') close()
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
          event.preventDefault()
          step(event.shiftKey ? -1 : 1)
        }}
      />
      <span role="status" className={styles['count']}>
        {query !== '' &&
          (count === 0
            ? t('find.none')
            : t(count === mostMatches ? 'find.ofMany' : 'find.of', { current: current + 1, count }))}
      </span>
      <button type="button" onClick={() => step(-1)} title={t('find.previous')} aria-label={t('find.previous')}>
        <ChevronUp aria-hidden />
      </button>
      <button type="button" onClick={() => step(1)} title={t('find.next')} aria-label={t('find.next')}>
        <ChevronDown aria-hidden />
      </button>
      <label className={styles['case']}>
        <input
          type="checkbox"
          checked={matchCase}
          onChange={(event) => change({ matchCase: event.currentTarget.checked })}
        />
        {t('find.matchCase')}
      </label>
      <button type="button" onClick={close} title={t('find.close')} aria-label={t('find.close')}>
        <X aria-hidden />
      </button>
    </search>
  )
}
