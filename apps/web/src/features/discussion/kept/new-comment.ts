import type { Language } from '@plenum/schema/language'
import type { ThreadVisibility } from '@plenum/schema/thread'

/** What a new comment is about. A passage is known by its encoded positions; its words are for people. */
export type CommentAbout =
  | { on: 'theme' }
  | { on: 'passage'; language: Language; from: string; to: string; quote: string }
  | { on: 'recommendation'; language: Language; recommendationId: string; title: string }

/** A comment that was begun and not sent. Who will see it is kept with it: it must not change behind one's back. */
export type NewComment = {
  id: string
  about: CommentAbout
  visibility: ThreadVisibility
  /** In whose name; the first of one's own when null. */
  partnerId: string | null
}

export const newCommentPlace = ({ id }: NewComment) => `new:${id}`

/** Comments as they stood in the browser's storage; none when another version of this program wrote them. */
export function parseNewComments(stored: string | null): NewComment[] {
  if (stored === null) return []
  try {
    const found: unknown = JSON.parse(stored)
    return Array.isArray(found) ? found.filter(isNewComment) : []
  } catch {
    return []
  }
}

function isNewComment(value: unknown): value is NewComment {
  if (typeof value !== 'object' || value === null) return false
  const { id, about, visibility, partnerId } = value as Partial<NewComment>
  return (
    typeof id === 'string' &&
    ['theme', 'passage', 'recommendation'].includes(about?.on ?? '') &&
    (visibility === 'theme' || visibility === 'organisation') &&
    (partnerId === null || typeof partnerId === 'string')
  )
}
