import type { ThreadAction, ThreadKind, ThreadState, ThreadVisibility } from '@plenum/schema/thread'
import { type ThemeActor, type ThemeState, mayInTheme } from './permission.ts'

/** Who asks, before one thread: in the theme, and which partners they belong to. */
export type ThreadActor = ThemeActor & { personId: string; partnerIds: readonly string[] }

/** What of a thread its rights depend on. */
export type ThreadSituation = {
  kind: ThreadKind
  authorId: string
  /** The partner in whose name it was begun. */
  partnerId: string | null
  visibility: ThreadVisibility
  state: ThreadState
  hasDisposition: boolean
  /** The suggestion is in the draft. */
  isApplied: boolean
}

/**
 * May this person see the thread at all?
 *
 * Invariants:
 *  1. Whoever may not read the draft sees no thread of it.
 *  2. What an organisation discusses internally is seen by its people alone; organisers are no exception.
 */
export function maySeeThread(actor: ThreadActor, thread: ThreadSituation, theme: ThemeState): boolean {
  if (!mayInTheme(actor, 'draft.read', theme)) return false
  return thread.visibility === 'theme' || isOurs(actor, thread)
}

/**
 * What this person may do with the thread here and now; nothing with one that they may not see.
 *
 * Invariants:
 *  3. Whoever may not comment in this theme now changes no thread, except that the working group answers: a round that
 *     is over takes no replies either.
 *  4. What is in the draft is decided: it is neither decided otherwise nor taken back.
 *  5. A frozen theme answers nothing any more.
 *  6. Only the author takes a thread back, and only before it is decided.
 */
export function mayWithThread(
  actor: ThreadActor,
  action: ThreadAction,
  thread: ThreadSituation,
  theme: ThemeState,
): boolean {
  if (!maySeeThread(actor, thread, theme)) return false
  const comments = mayInTheme(actor, 'thread.create', theme)
  const decides = mayInTheme(actor, 'suggestion.decide', theme) && theme.stage !== 'frozen'
  const isAuthor = actor.personId === thread.authorId
  const isOpen = thread.state === 'open'
  switch (action) {
    case 'reply':
      return comments && thread.state !== 'withdrawn'
    case 'resolve':
      return isOpen && closes(actor, thread, comments, decides)
    case 'reopen':
      return thread.state === 'resolved' && !thread.isApplied && closes(actor, thread, comments, decides)
    case 'withdraw':
      return isAuthor && comments && thread.state !== 'withdrawn' && !thread.hasDisposition && !thread.isApplied
    case 'submit':
      return thread.visibility === 'organisation' && comments && isOpen
    case 'dispose':
      return thread.visibility === 'theme' && decides && thread.state !== 'withdrawn' && !thread.isApplied
    case 'apply':
      return (
        thread.kind === 'suggestion' &&
        mayWithThread(actor, 'dispose', thread, theme) &&
        mayInTheme(actor, 'text.write', theme)
      )
  }
}

/** An internal discussion is closed by any of its people; one of the theme by who decides, or by its author. */
function closes(actor: ThreadActor, thread: ThreadSituation, comments: boolean, decides: boolean): boolean {
  if (thread.visibility === 'organisation') return comments
  return decides || (comments && actor.personId === thread.authorId)
}

function isOurs(actor: ThreadActor, thread: ThreadSituation): boolean {
  if (actor.personId === thread.authorId) return true
  return thread.partnerId !== null && actor.partnerIds.includes(thread.partnerId)
}

/**
 * Whether nothing is owed to the author of a submitted thread: it has a disposition, or its author has taken it back or
 * called it settled. What is not submitted is nobody else's to answer.
 */
export function isAnswered(thread: ThreadSituation & { resolvedBy: string | null }): boolean {
  if (thread.visibility === 'organisation' || thread.state === 'withdrawn') return true
  return thread.hasDisposition || (thread.state === 'resolved' && thread.resolvedBy === thread.authorId)
}
