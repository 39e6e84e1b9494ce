import { useState } from 'react'
import type { KeptTexts } from './kept-texts.ts'
import { type CommentAbout, type NewComment, newCommentPlace } from './new-comment.ts'

export type NewComments = {
  comments: readonly NewComment[]
  /** The one whose form is open. */
  openId: string | null
  begin(about: CommentAbout): void
  open(id: string): void
  /** The form is put away; what was typed in it stays. */
  close(): void
  change(comment: NewComment): void
  remove(id: string): void
}

/** The comments that somebody has begun: one form is open at a time, and none of the others is lost for it. */
export function useNewComments(keptTexts: KeptTexts): NewComments {
  const [comments, setComments] = useState(() => keptTexts.readComments())
  const [openId, setOpenId] = useState<string | null>(null)

  const written = (all: readonly NewComment[], except: string | null) =>
    all.filter((comment) => comment.id === except || keptTexts.read(newCommentPlace(comment)).text !== '')

  function store(next: NewComment[]): void {
    keptTexts.writeComments(next)
    setComments(next)
  }

  return {
    comments,
    openId,
    begin(about) {
      const same = comments.find((comment) => JSON.stringify(comment.about) === JSON.stringify(about))
      const begun = same ?? { id: newCommentId(comments), about, visibility: 'theme' as const, partnerId: null }
      store([...written(comments, begun.id).filter(({ id }) => id !== begun.id), begun])
      setOpenId(begun.id)
    },
    open: setOpenId,
    close() {
      store(written(comments, null))
      setOpenId(null)
    },
    change: (changed) => store(comments.map((comment) => (comment.id === changed.id ? changed : comment))),
    remove(id) {
      store(comments.filter((comment) => comment.id !== id))
      setOpenId((open) => (open === id ? null : open))
    },
  }
}

function newCommentId(comments: readonly NewComment[]): string {
  return String(1 + Math.max(0, ...comments.map(({ id }) => Number(id))))
}
