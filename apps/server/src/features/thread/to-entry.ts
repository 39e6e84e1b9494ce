import type { ThreadActor } from '@plenum/domain/thread-permission'
import type { ThreadEntry } from '@plenum/schema/api/thread'
import type { PersonId } from '@plenum/schema/id'
import type { ThreadAction } from '@plenum/schema/thread'
import type { EntryRow } from './thread-parts.ts'
import type { ThreadRow } from './thread-row.ts'
import { isOpening } from './what-is-shown.ts'

/** An entry as this person sees it, who may do `may` with its thread; `agreeing` are the people who agree with it. */
export function toEntry(
  actor: ThreadActor,
  row: ThreadRow,
  may: readonly ThreadAction[],
  entry: EntryRow,
  agreeing: readonly PersonId[],
): ThreadEntry {
  return {
    id: entry.id,
    author: { personId: entry.author_id, name: entry.author_name },
    partner: entry.partner_id === null ? null : { partnerId: entry.partner_id, acronym: entry.partner_acronym ?? '' },
    text: entry.taken_back_at === null ? entry.text : '',
    at: new Date(entry.created_at).toISOString(),
    editedAt: entry.edited_at === null ? null : new Date(entry.edited_at).toISOString(),
    takenBackAt: entry.taken_back_at === null ? null : new Date(entry.taken_back_at).toISOString(),
    agreements: agreeing.length,
    agreed: agreeing.includes(actor.personId),
    me: { mayEdit: may.includes('reply') && mayEditEntry(actor.personId, row, entry) },
  }
}

/** One's own, while it stands, and not what has been decided upon: a decision answers the words that it was shown. */
export function mayEditEntry(
  personId: PersonId,
  row: ThreadRow,
  entry: Pick<EntryRow, 'author_id' | 'taken_back_at' | 'created_at'>,
): boolean {
  if (entry.author_id !== personId || entry.taken_back_at !== null) return false
  return !isOpening(row, entry) || (row.outcome === null && row.applied_at === null)
}
