import type { Thread } from '@plenum/schema/api/thread'
import type { PersonId, ThreadId } from '@plenum/schema/id'
import { changeThread, requireMay } from './change-thread.ts'
import { seenThread } from './seen-thread.ts'
import type { ThreadDeps } from './thread-deps.ts'
import { insertEvent } from './thread-record.ts'
import { passageColumns, passageOfRow } from './thread-row.ts'

/**
 * Makes an internal thread the organisation's comment: from now on everyone who reads the draft sees it, in the round of
 * now, and the draft bears its mark. Where its passage is gone it is submitted without one.
 */
export async function submitThread(deps: ThreadDeps, personId: PersonId, threadId: ThreadId): Promise<Thread> {
  const first = await seenThread(deps, personId, threadId)
  requireMay(first, 'submit')
  return deps.turns.take(first.row.document_id ?? threadId, async () => {
    const seen = await seenThread(deps, personId, threadId)
    requireMay(seen, 'submit')
    const { row } = seen
    const passage =
      row.anchor_on === 'passage' && row.document_id !== null
        ? await deps.desk.markPassage(row.document_id, row.author_id, threadId, passageOfRow(row), async () =>
            requireMay(await seenThread(deps, personId, threadId), 'submit'),
          )
        : null
    return changeThread(deps, personId, threadId, 'submit', async ({ transaction, seen: { context }, at }) => {
      await transaction
        .updateTable('thread')
        .set({
          visibility: 'theme',
          submitted_at: at,
          round: context.theme.round,
          // What it was said about, its quote, stays as it was.
          ...(passage !== null && { ...passageColumns(passage), quote: row.quote, marked: 1 }),
        })
        .where('id', '=', threadId)
        .execute()
      await insertEvent(transaction, threadId, { kind: 'submitted', personId, at })
    })
  })
}
