import { maySeeThread } from '@plenum/domain/thread-permission'
import type { PersonId, ThreadId } from '@plenum/schema/id'
import { notFound } from '../../not-found.ts'
import { type ThreadContext, threadContext } from './thread-context.ts'
import type { Reading } from './thread-deps.ts'
import { findThread } from './thread-repository.ts'
import { type ThreadRow, situationOf } from './thread-row.ts'

export type SeenThread = { context: ThreadContext; row: ThreadRow }

/** A thread before somebody who may see it; 'not-found' for anyone else, as if it did not exist. */
export async function seenThread(reading: Reading, personId: PersonId, threadId: ThreadId): Promise<SeenThread> {
  const row = await findThread(reading.db, threadId)
  if (row === null) throw notFound()
  const context = await threadContext(reading, personId, row.theme_id)
  if (context === null || !maySeeThread(context.actor, situationOf(row), context.theme)) throw notFound()
  return { context, row }
}
