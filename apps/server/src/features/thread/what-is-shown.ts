import type { ThreadContext } from './thread-context.ts'
import type { EntryRow, EventRow } from './thread-parts.ts'
import type { ThreadRow } from './thread-row.ts'

/** An organisation's own: its author's and its partner's people. */
function isOfTheirs({ actor }: ThreadContext, row: ThreadRow): boolean {
  return actor.personId === row.author_id || isOfTheirPartner({ actor }, row)
}

export function isOfTheirPartner({ actor }: Pick<ThreadContext, 'actor'>, row: ThreadRow): boolean {
  return row.partner_id !== null && actor.partnerIds.includes(row.partner_id)
}

/** The entry that began the thread: `touchThread` puts all others after it. */
export function isOpening(row: ThreadRow, entry: Pick<EntryRow, 'created_at'>): boolean {
  return entry.created_at === row.created_at
}

/**
 * The entries that this person sees. Submitting makes the organisation's comment public, not how it came to it: what
 * was said about it before stays among its own people.
 */
export function shownEntries<Entry extends Pick<EntryRow, 'created_at'>>(
  context: ThreadContext,
  row: ThreadRow,
  entries: readonly Entry[],
): Entry[] {
  return entries.filter((entry) => isOpening(row, entry) || isPublic(context, row, entry.created_at))
}

/** As `shownEntries`, of the thread's record. */
export function shownEvents(context: ThreadContext, row: ThreadRow, events: readonly EventRow[]): EventRow[] {
  return events.filter((event) => event.kind === 'created' || isPublic(context, row, event.at))
}

function isPublic(context: ThreadContext, row: ThreadRow, at: number): boolean {
  return isOfTheirs(context, row) || (row.submitted_at !== null && at >= row.submitted_at)
}
