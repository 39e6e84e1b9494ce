import type { PersonId, ThreadId } from '@plenum/schema/id'
import type { ThreadEventKind } from '@plenum/schema/thread'
import type { Kysely } from 'kysely'
import type { Tables } from '../../db/tables.ts'
import { newId } from '../../new-id.ts'

/** Adds to what has happened to a thread; `detail` is JSON. */
export async function insertEvent(
  db: Kysely<Tables>,
  threadId: ThreadId,
  event: { kind: ThreadEventKind; personId: PersonId; at: number; detail?: Record<string, unknown> },
): Promise<void> {
  await db
    .insertInto('thread_event')
    .values({
      id: newId(),
      thread_id: threadId,
      kind: event.kind,
      person_id: event.personId,
      at: event.at,
      detail: JSON.stringify(event.detail ?? {}),
    })
    .execute()
}
