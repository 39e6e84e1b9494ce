import type { Thread } from '@plenum/schema/api/thread'
import type { PersonId, ThreadId } from '@plenum/schema/id'
import type { ThreadAction, ThreadEventKind, ThreadState } from '@plenum/schema/thread'
import type { ServerDeps } from '../../server-deps.ts'
import { type Change, changeThread } from './change-thread.ts'
import { insertEvent } from './thread-record.ts'

const moves: Record<ThreadState, { action: ThreadAction; event: ThreadEventKind }> = {
  open: { action: 'reopen', event: 'reopened' },
  resolved: { action: 'resolve', event: 'resolved' },
  withdrawn: { action: 'withdraw', event: 'withdrawn' },
}

/** Resolves, reopens or withdraws; 'conflict' when the thread is there already. */
export function moveThread(deps: ServerDeps, personId: PersonId, threadId: ThreadId, to: ThreadState): Promise<Thread> {
  return changeThread(deps, personId, threadId, moves[to].action, (change) => setState(change, to))
}

/** For whoever takes back the last words of a thread; the right to withdraw is the caller's to ask. */
export function withdrawThread(change: Change): Promise<void> {
  return setState(change, 'withdrawn')
}

async function setState({ transaction, seen, at }: Change, to: ThreadState): Promise<void> {
  await transaction.updateTable('thread').set({ state: to }).where('id', '=', seen.row.id).execute()
  const event = { kind: moves[to].event, personId: seen.context.actor.personId, at }
  await insertEvent(transaction, seen.row.id, event)
}
