import { type ThreadSituation, maySeeThread } from '@plenum/domain/thread-permission'
import { threadKinds, threadStates, threadVisibilities } from '@plenum/schema/thread'
import type { PersonId } from '@plenum/schema/id'
import type { Selectable } from 'kysely'
import { z } from 'zod'
import type { Tables } from './db/tables.ts'
import type { ThemeAccess } from './theme-access.ts'

/** What of a thread its rights depend on, as it is stored. */
export type ThreadFacts = Pick<
  Selectable<Tables['thread']>,
  | 'kind'
  | 'author_id'
  | 'partner_id'
  | 'visibility'
  | 'state'
  | 'outcome'
  | 'applied_at'
  | 'created_at'
  | 'submitted_at'
>

/** Who reads, and their partners. */
export type ThreadReader = { personId: PersonId; partnerIds: readonly string[] }

const kindColumn = z.enum(threadKinds)
const visibilityColumn = z.enum(threadVisibilities)
const stateColumn = z.enum(threadStates)

/** May this person open the thread, with this access to its theme? */
export function mayOpenThread(reader: ThreadReader, { actor, theme }: ThemeAccess, thread: ThreadFacts): boolean {
  const situation: ThreadSituation = {
    kind: kindColumn.parse(thread.kind),
    authorId: thread.author_id,
    partnerId: thread.partner_id,
    visibility: visibilityColumn.parse(thread.visibility),
    state: stateColumn.parse(thread.state),
    hasDisposition: thread.outcome !== null,
    isApplied: thread.applied_at !== null,
  }
  return maySeeThread({ ...actor, ...reader }, situation, theme)
}

/**
 * May this person, who may open the thread, read what was said in it at `at`? Submitting makes an organisation's comment
 * public, not how it came to it.
 */
export function mayReadSaid(reader: ThreadReader, thread: ThreadFacts, at: number): boolean {
  if (at === thread.created_at) return true
  const isOfTheirs =
    thread.author_id === reader.personId ||
    (thread.partner_id !== null && reader.partnerIds.includes(thread.partner_id))
  return isOfTheirs || (thread.submitted_at !== null && at >= thread.submitted_at)
}
