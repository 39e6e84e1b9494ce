import { mayWithThread } from '@plenum/domain/thread-permission'
import type { Thread } from '@plenum/schema/api/thread'
import type { PersonId, ThreadId } from '@plenum/schema/id'
import type { ThreadAction } from '@plenum/schema/thread'
import type { Transaction } from 'kysely'
import type { Tables } from '../../db/tables.ts'
import { notFound } from '../../not-found.ts'
import type { ServerDeps } from '../../server-deps.ts'
import { announceThread } from './announce-thread.ts'
import { refusalWithThread } from './refusal-of-thread.ts'
import { type SeenThread, seenThread } from './seen-thread.ts'
import { showThread } from './show-threads.ts'
import { touchThread } from './thread-repository.ts'
import { situationOf } from './thread-row.ts'

export type Change = {
  transaction: Transaction<Tables>
  seen: SeenThread
  /** The moment of this change, after everything that happened in the thread before. */
  at: number
}

/**
 * The one way to change a thread: locked, so that of two who change it at once the second judges what the first has
 * left; the right is asked inside, the change announced after the commit. Returns the thread as this person sees it.
 */
export async function changeThread(
  deps: ServerDeps,
  personId: PersonId,
  threadId: ThreadId,
  action: ThreadAction,
  work: (change: Change) => Promise<void>,
): Promise<Thread> {
  const { context } = await deps.db.transaction().execute(async (transaction) => {
    const at = await touchThread(transaction, threadId, deps.clock.now())
    if (at === null) throw notFound()
    const seen = await seenThread({ db: transaction, clock: deps.clock }, personId, threadId)
    requireMay(seen, action)
    await work({ transaction, seen, at })
    return seen
  })
  const { row } = await seenThread(deps, personId, threadId)
  await announceThread(deps, context.theme.programmeId, row)
  return showThread(deps, { context, row })
}

export function requireMay({ context, row }: SeenThread, action: ThreadAction): void {
  const situation = situationOf(row)
  if (!mayWithThread(context.actor, action, situation, context.theme)) {
    throw refusalWithThread(context, action, situation)
  }
}
