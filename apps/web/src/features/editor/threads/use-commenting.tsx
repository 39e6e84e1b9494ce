import type { DraftNode } from '@plenum/document/draft-node'
import type { Editor } from '@tiptap/core'
import { type ReactNode, useEffect, useEffectEvent, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type * as Y from 'yjs'
import { Notice } from '../../../shared/ui/notice.tsx'
import type { DiscussionPort } from '../discussion-port.ts'
import { createEditorHandle } from './editor-handle.ts'
import { neighbourThread } from './neighbour-thread.ts'
import { selectedRange } from './selected-range.ts'
import { useDiscussionKeys } from './use-discussion-keys.ts'

export type Commenting = {
  comment(): void
  suggest(): void
  /** Why there is nothing to comment on, or to suggest for; for the place where notices stand. */
  message: ReactNode
}

type CommentingOptions = {
  editor: Editor
  /** The draft itself, of which the editor may show a copy. */
  live: Y.Doc
  /** Its words, where the editor shows others. */
  liveDraft: (() => DraftNode) | undefined
  discussion: DiscussionPort
  /** Begins a suggestion; false where there is nothing to suggest other words for. */
  suggest: () => boolean
}

/** Comments on what is selected, and the way from thread to thread, by key and by button. */
export function useCommenting({ editor, live, liveDraft, discussion, suggest }: CommentingOptions): Commenting {
  const { t } = useTranslation(['editor', 'suggesting'])
  const [hint, setHint] = useState<'select' | 'own' | 'block' | null>(null)
  const handle = useMemo(() => createEditorHandle({ editor, live, liveDraft }), [editor, live, liveDraft])
  const { mayComment, onComment, onPick } = discussion
  const hand = useEffectEvent(discussion.onHandle)
  useEffect(() => {
    hand(handle)
    return () => hand(null)
  }, [handle])
  useEffect(() => {
    if (hint === null) return
    const clear = (): void => setHint(null)
    document.addEventListener('selectionchange', clear)
    return () => document.removeEventListener('selectionchange', clear)
  }, [hint])

  function comment(): void {
    if (!mayComment) return
    const passage = handle.selectedPassage()
    if (passage === null) setHint(selectedRange(editor) === null ? 'select' : 'own')
    else onComment(passage)
  }
  function step(by: 1 | -1): void {
    const next = neighbourThread(editor.state, by)
    if (next === null) return
    onPick(next)
    // The panel may open at that, and the text is then laid out anew.
    requestAnimationFrame(() => handle.goTo(next))
  }
  const begin = () => setHint(suggest() ? null : 'block')
  useDiscussionKeys({ comment, suggest: begin, step })
  const message = hint !== null && (
    <Notice kind="info" announced>
      {hint === 'block' ? t('suggesting:block.where') : t(`comment.${hint}`)}
    </Notice>
  )
  return { comment, suggest: begin, message }
}
