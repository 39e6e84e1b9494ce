import { mayInTheme } from '@plenum/domain/permission'
import { type ThreadSituation, mayWithThread } from '@plenum/domain/thread-permission'
import type { ThreadAction, ThreadState } from '@plenum/schema/thread'
import { AppError } from '../../app-error.ts'
import type { ThreadContext } from './thread-context.ts'

const states: ThreadState[] = ['open', 'resolved']
const ofTheGroup: readonly ThreadAction[] = ['dispose', 'apply']

/** Why this person may not begin a thread: time or stage ended it for them, or it never was theirs to do. */
export function refusalToComment({ actor, theme }: ThreadContext): AppError {
  return mayInTheme(actor, 'thread.create', reviewed(theme))
    ? roundClosed()
    : new AppError('not-allowed', 'You may read this text and its discussion; commenting is not open to you.')
}

/** Why this person may not do this with a thread that they see. */
export function refusalWithThread(
  { actor, theme }: ThreadContext,
  action: ThreadAction,
  thread: ThreadSituation,
): AppError {
  const others = states.map((state) => ({
    ...thread,
    state,
    hasDisposition: false,
    isApplied: false,
    ...(action === 'submit' && { visibility: 'organisation' as const }),
  }))
  if (others.some((other) => mayWithThread(actor, action, other, theme))) {
    return new AppError('conflict', 'The thread has been answered or closed meanwhile. Read it again.')
  }
  const isOfTime = !ofTheGroup.includes(action)
  if (isOfTime && others.some((other) => mayWithThread(actor, action, other, reviewed(theme)))) return roundClosed()
  return new AppError('not-allowed', 'This thread is not yours to change in this way.')
}

/** The same theme in the middle of a round. */
function reviewed(theme: ThreadContext['theme']): ThreadContext['theme'] {
  return { ...theme, stage: 'review', roundOver: false }
}

function roundClosed(): AppError {
  return new AppError('round-closed', 'Comments are not taken at present: the round or the stage is over.')
}
