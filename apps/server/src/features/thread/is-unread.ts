import type { ThreadActor } from '@plenum/domain/thread-permission'
import type { EntryRow, EventRow } from './thread-parts.ts'
import type { ThreadRow } from './thread-row.ts'

/**
 * Whether others have said or done something in the thread since this person read it. One that they never read is
 * unread unless they began it themselves and nobody else has been there.
 */
export function isUnread(
  { personId }: ThreadActor,
  row: ThreadRow,
  { entries, events }: { entries: readonly EntryRow[]; events: readonly EventRow[] },
  readAt: number | null,
): boolean {
  if (readAt === null && row.author_id !== personId) return true
  const isNew = (at: number | null) => at !== null && at > (readAt ?? 0)
  return (
    entries.some(
      (entry) =>
        entry.author_id !== personId &&
        entry.taken_back_at === null &&
        (isNew(entry.created_at) || isNew(entry.edited_at)),
    ) || events.some((event) => event.person_id !== personId && isNew(event.at))
  )
}
