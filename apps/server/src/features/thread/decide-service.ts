import type { Thread, disposeThreadSchema } from '@plenum/schema/api/thread'
import type { PersonId, ThreadId } from '@plenum/schema/id'
import type { z } from 'zod'
import { AppError } from '../../app-error.ts'
import { tell } from '../../notices/tell.ts'
import type { ServerDeps } from '../../server-deps.ts'
import { changeThread } from './change-thread.ts'
import { insertEvent } from './thread-record.ts'

/**
 * What the working group decided; it may decide otherwise until the change is in the draft, and every decision stays in
 * the record. A suggestion is accepted by putting it into the draft, not by saying so.
 */
export function disposeThread(
  deps: ServerDeps,
  personId: PersonId,
  threadId: ThreadId,
  { outcome, reason }: z.output<typeof disposeThreadSchema>,
): Promise<Thread> {
  return changeThread(deps, personId, threadId, 'dispose', async ({ transaction, seen, at }) => {
    if (seen.row.kind === 'suggestion' && outcome === 'accepted') {
      throw new AppError('bad-request', 'A suggestion is accepted by putting it into the draft.', [
        { path: 'outcome', message: 'a suggestion is accepted by putting it into the draft' },
      ])
    }
    await transaction
      .updateTable('thread')
      .set({ outcome, reason, decided_by: personId, decided_at: at, state: 'resolved' })
      .where('id', '=', threadId)
      .execute()
    await insertEvent(transaction, threadId, { kind: 'disposed', personId, at, detail: { outcome, reason } })
    const { id: themeId, programmeId } = seen.context.theme
    const what = { kind: 'disposed', threadId, outcome } as const
    await tell(transaction, { programmeId, themeId, by: personId, at, what })
  })
}
