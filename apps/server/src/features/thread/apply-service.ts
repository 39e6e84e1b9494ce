import type { BlockChange } from '@plenum/document/suggestion/block-change'
import type { applyThreadSchema, Thread } from '@plenum/schema/api/thread'
import type { PersonId, ThreadId } from '@plenum/schema/id'
import type { z } from 'zod'
import { AppError } from '../../app-error.ts'
import { notFound } from '../../not-found.ts'
import { tell } from '../../notices/tell.ts'
import type { Confirm } from '../../sync/draft-desk.ts'
import { announceThread } from './announce-thread.ts'
import { requireMay } from './change-thread.ts'
import { type SeenThread, seenThread } from './seen-thread.ts'
import { showThread } from './show-threads.ts'
import type { ThreadDeps } from './thread-deps.ts'
import { insertEvent } from './thread-record.ts'
import { touchThread } from './thread-repository.ts'

/**
 * Puts a suggestion into the draft and records that it was accepted.
 *
 *  1. The edit is the instant: the right is asked before it is made, and again right before it counts.
 *  2. The draft says it once. A second attempt, also one after this process died between edit and record, finds it done
 *     there and writes nothing; of two at once one records it and the other is told 'conflict'.
 *  3. What is in the draft is recorded as such, whatever happened to the thread meanwhile.
 *  4. What was made on an earlier text is not put in by somebody who has not seen that it was.
 */
export async function applyThread(
  deps: ThreadDeps,
  personId: PersonId,
  threadId: ThreadId,
  { reason, onEarlierText }: z.output<typeof applyThreadSchema>,
): Promise<Thread> {
  const first = await seenThread(deps, personId, threadId)
  requireMay(first, 'apply')
  if (first.row.on_earlier_text === 1 && onEarlierText !== true) throw collides()
  return deps.turns.take(first.row.document_id ?? threadId, async () => {
    const seen = await seenThread(deps, personId, threadId)
    requireMay(seen, 'apply')
    const confirm = async () => requireMay(await seenThread(deps, personId, threadId), 'apply')
    const seq = await edit(deps, seen, confirm)
    await record(deps, personId, seen, { seq, reason })
    const now = { context: seen.context, row: (await seenThread(deps, personId, threadId)).row }
    await announceThread(deps, seen.context.theme.programmeId, now.row)
    return showThread(deps, now)
  })
}

/** The row of the log that brought it in, whose text is the suggestion's author's; null when the draft says it already. */
async function edit({ desk }: ThreadDeps, { row }: SeenThread, confirm: Confirm): Promise<number | null> {
  if (row.document_id === null || row.change === null) throw notFound()
  const applied = await desk.apply(row.document_id, row.author_id, row.change as BlockChange, confirm)
  switch (applied.outcome) {
    case 'applied':
      return applied.seq
    case 'done':
      return null
    case 'conflict':
      throw collides()
    case 'gone':
      throw new AppError('passage-gone', 'The block that it changes is not in the draft any more.')
  }
}

const collides = () =>
  new AppError('suggestion-conflict', 'The words that it changes have been changed otherwise since.')

async function record(
  deps: ThreadDeps,
  personId: PersonId,
  { context: { theme }, row: { id: threadId } }: SeenThread,
  { seq, reason }: { seq: number | null; reason: string },
): Promise<void> {
  await deps.db.transaction().execute(async (transaction) => {
    const at = await touchThread(transaction, threadId, deps.clock.now())
    if (at === null) throw notFound()
    const recorded = await transaction
      .updateTable('thread')
      .set({
        state: 'resolved',
        outcome: 'accepted',
        reason,
        decided_by: personId,
        decided_at: at,
        applied_by: personId,
        applied_at: at,
        applied_seq: seq,
      })
      .where('id', '=', threadId)
      .where('applied_at', 'is', null)
      .returning('id')
      .executeTakeFirst()
    if (recorded === undefined) throw new AppError('conflict', 'Somebody else has just accepted it.')
    await insertEvent(transaction, threadId, {
      kind: 'disposed',
      personId,
      at,
      detail: { outcome: 'accepted', reason },
    })
    await insertEvent(transaction, threadId, { kind: 'applied', personId, at, detail: { seq } })
    const what = { kind: 'disposed', threadId, outcome: 'accepted' } as const
    await tell(transaction, { programmeId: theme.programmeId, themeId: theme.id, by: personId, at, what })
  })
}
