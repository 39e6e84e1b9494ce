import { readerLabels } from '@plenum/document/reader-labels'
import type { Language } from '@plenum/schema/language'
import type { Editor } from '@tiptap/core'
import { useEditor } from '@tiptap/react'
import { type RefObject, useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Doc } from 'yjs'
import type { Draft } from './connection/draft.ts'
import { watching } from './connection/watching.ts'
import type { OpenDialog } from './dialogs/opened-dialog.tsx'
import type { DiscussionPort } from './discussion-port.ts'
import { cursorsOfOthers } from './extensions/cursors-of-others.ts'
import type { DraftActions } from './extensions/draft-keys.ts'
import { moveBlock, planMove } from './extensions/move-block.ts'
import { readingExtensions } from './extensions/reading-extensions.ts'
import type { RecommendationHandlers } from './extensions/recommendation-words.ts'
import { writingExtensions } from './extensions/writing-extensions.ts'
import { titleOf } from './outline/outline-of.ts'
import { matchingItems, type SlashItem } from './slash/matching-items.ts'
import { runSlashItem, slashItemIds } from './slash/run-slash-item.ts'
import type { SlashOptions } from './slash/slash-plugin.ts'

type DraftEditorOptions = {
  draft: Draft
  /** What the editor shows, and writes into unless one only reads; null for a copy that follows the draft. */
  doc: Doc | null
  mode: EditorMode
  language: Language
  title: string
  openDialog: (dialog: OpenDialog) => void
  openFind: () => void
  /** The discussion as it is at the moment. */
  discussion: RefObject<DiscussionPort>
}

/** `suggest`: one writes in a copy of one's own, and what differs from the draft is what one suggests. */
export type EditorMode = 'write' | 'suggest' | 'read'

export type DraftEditorParts = {
  editor: Editor
  toolbar: RefObject<HTMLDivElement | null>
  actions: DraftActions
  /** Null where one may only read. */
  slash: { items: SlashItem[]; options: SlashOptions } | null
}

/**
 * The editor of a draft. Made once per mount: its words, document and right to write do not change while it lives, the
 * component that calls this is given another `key` instead.
 */
export function useDraftEditor(given: DraftEditorOptions): DraftEditorParts {
  const { t } = useTranslation('editor')
  const listId = useId()
  const toolbar = useRef<HTMLDivElement>(null)
  const current = useRef<Editor | null>(null)

  const [parts] = useState(() => {
    const { draft, mode, language, openDialog, openFind, discussion } = given
    const move = (editor: Editor, pos: number, direction: 'up' | 'down'): void => {
      const busy = cursorsOfOthers(editor.state, draft.awareness)
      const plan = planMove(editor.state.doc, pos, direction, busy)
      if (plan !== null)
        moveBlock(
          () => editor.state,
          (tr) => editor.view.dispatch(tr),
          plan,
        )
    }
    const actions: DraftActions = {
      editLink: () => openDialog({ type: 'link' }),
      editNote: (pos) => openDialog({ type: 'note', pos }),
      find: openFind,
      focusToolbar() {
        const buttons = [...(toolbar.current?.querySelectorAll<HTMLElement>('button:not([disabled])') ?? [])]
        // The one that opens the sheet is hidden on a wide window, and what is hidden takes no focus.
        buttons.find((button) => button.checkVisibility())?.focus()
      },
      move(editor, direction) {
        const { $head } = editor.state.selection
        if ($head.depth > 0) move(editor, $head.before(1), direction)
      },
    }
    const words = readerLabels[language]
    const noteLabel = t('note.one')
    const pickThread = (threadId: string): void => discussion.current.onPick(threadId)
    const comment = (pos: number): void => {
      const node = current.current?.state.doc.nodeAt(pos)
      const id: unknown = node?.attrs['id']
      if (node && typeof id === 'string') discussion.current.onComment({ recommendationId: id, title: titleOf(node) })
    }
    const commentWord = t('recommendation.comment')
    if (mode === 'read') {
      const extensions = readingExtensions({
        doc: given.doc ?? draft.mirror(),
        awareness: draft.awareness,
        recommendations: { words: { ...words, comment: commentWord }, comment },
        noteLabel,
        pickThread,
      })
      return { actions, slash: null, extensions }
    }

    const items: SlashItem[] = slashItemIds.map((id) => ({ id, label: t(`slash.${id}`), also: t(`slash.also.${id}`) }))
    const options: SlashOptions = {
      listId,
      optionId: (id) => `${listId}-${id}`,
      itemsFor: (query) => matchingItems(items, query).map(({ id }) => id),
      choose(chosen, slash) {
        const id = slashItemIds.find((candidate) => candidate === chosen)
        if (id !== undefined && current.current !== null) runSlashItem(current.current, id, slash, actions)
      },
    }
    const recommendations: RecommendationHandlers = {
      language,
      words: {
        addressees: words.addressees,
        timeFrame: words.timeFrame,
        addresseesHint: t('hint.addressees'),
        timeFrameHint: t('hint.timeFrame'),
        moveUp: t('recommendation.moveUp'),
        moveDown: t('recommendation.moveDown'),
        remove: t('recommendation.remove'),
        comment: commentWord,
        actions: t('recommendation.actions'),
      },
      move: (pos, direction) => current.current !== null && move(current.current, pos, direction),
      comment,
      remove(pos) {
        const id: unknown = current.current?.state.doc.nodeAt(pos)?.attrs['id']
        if (typeof id === 'string') openDialog({ type: 'remove', id })
      },
    }
    const extensions = writingExtensions({
      doc: given.doc ?? draft.doc,
      // Where one's own copy is written in is nothing to anybody else.
      awareness: mode === 'suggest' ? watching(draft.awareness) : draft.awareness,
      actions,
      recommendations,
      noteLabel,
      slash: options,
      pickThread,
    })
    return { actions, slash: { items, options }, extensions }
  })

  const [attributes] = useState(() => ({
    lang: given.language,
    spellcheck: given.mode === 'read' ? 'false' : 'true',
    'aria-label': t(given.mode === 'suggest' ? 'suggestingIn' : 'textOf', { title: given.title }),
    // What one may only read is an article with headings to walk through, not a field.
    ...(given.mode === 'read' ? { role: 'article' } : { role: 'textbox', 'aria-multiline': 'true' }),
  }))
  const editor = useEditor({
    extensions: parts.extensions,
    editable: given.mode !== 'read',
    // The content policy allows no style elements; the few rules that matter are in paper.module.css.
    injectCSS: false,
    shouldRerenderOnTransaction: false,
    editorProps: { attributes, scrollMargin: { top: 160, bottom: 80, left: 0, right: 0 }, scrollThreshold: 80 },
  })
  useEffect(() => {
    current.current = editor
  }, [editor])
  return { editor, toolbar, actions: parts.actions, slash: parts.slash }
}
