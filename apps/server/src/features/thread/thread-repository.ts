import type { ProgrammeId, ThemeId, ThreadId } from '@plenum/schema/id'
import type { Insertable, Kysely, Transaction } from 'kysely'
import { z } from 'zod'
import type { Tables } from '../../db/tables.ts'
import type { ThreadContext } from './thread-context.ts'
import { type ThreadRow, readThreadRow } from './thread-row.ts'

/** Sort key of the list: when it was begun, then the id. */
export const threadKey = z.tuple([z.number(), z.string()])
export type ThreadKey = z.infer<typeof threadKey>

/** The threads of a theme that this reader of it may see, in the order in which they were begun. */
export async function threadsOf(
  db: Kysely<Tables>,
  { theme, actor }: ThreadContext,
  after: ThreadKey | null,
  limit: number,
): Promise<ThreadRow[]> {
  let query = db
    .selectFrom('thread')
    .selectAll()
    .where('theme_id', '=', theme.id)
    .where((eb) =>
      eb.or([
        eb('visibility', '=', 'theme'),
        eb('author_id', '=', actor.personId),
        ...(actor.partnerIds.length > 0 ? [eb('partner_id', 'in', actor.partnerIds)] : []),
      ]),
    )
    .orderBy('created_at')
    .orderBy('id')
    .limit(limit)
  if (after !== null) query = query.where((eb) => eb(eb.refTuple('created_at', 'id'), '>', eb.tuple(...after)))
  return (await query.execute()).map(readThreadRow)
}

/** Submitted threads of a theme in the order in which they were begun, those of one round or of all. */
export async function submittedOf(
  db: Kysely<Tables>,
  themeId: ThemeId,
  round: number | null,
  after: ThreadKey | null,
  limit: number,
): Promise<ThreadRow[]> {
  let query = db
    .selectFrom('thread')
    .selectAll()
    .where('theme_id', '=', themeId)
    .where('visibility', '=', 'theme')
    .orderBy('created_at')
    .orderBy('id')
    .limit(limit)
  if (round !== null) query = query.where('round', '=', round)
  if (after !== null) query = query.where((eb) => eb(eb.refTuple('created_at', 'id'), '>', eb.tuple(...after)))
  return (await query.execute()).map(readThreadRow)
}

/** Null when there is no such thread or its theme was deleted. */
export async function findThread(db: Kysely<Tables>, threadId: ThreadId): Promise<ThreadRow | null> {
  const row = await db
    .selectFrom('thread')
    .innerJoin('theme', 'theme.id', 'thread.theme_id')
    .selectAll('thread')
    .where('thread.id', '=', threadId)
    .where('theme.deleted_at', 'is', null)
    .executeTakeFirst()
  return row === undefined ? null : readThreadRow(row)
}

/** False when a thread with this id is there already. */
export async function insertThread(db: Kysely<Tables>, thread: Insertable<Tables['thread']>): Promise<boolean> {
  const inserted = await db
    .insertInto('thread')
    .values(thread)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}

/**
 * Locks the thread until the transaction ends and returns the moment of what is done to it: now, or just after the last
 * thing that happened in it, so that its entries and events have an order even within one millisecond. Null: no such
 * thread.
 */
export async function touchThread(
  transaction: Transaction<Tables>,
  threadId: ThreadId,
  now: number,
): Promise<number | null> {
  const row = await transaction
    .updateTable('thread')
    .set((eb) => ({
      active_at: eb
        .case()
        .when('active_at', '>=', now)
        .then(eb('active_at', '+', 1))
        .else(eb.val(now))
        .end(),
    }))
    .where('id', '=', threadId)
    .returning('active_at')
    .executeTakeFirst()
  return row?.active_at ?? null
}

/** The people of a partner who are in the programme. */
export async function peopleOfPartner(
  db: Kysely<Tables>,
  programmeId: ProgrammeId,
  partnerId: string,
): Promise<string[]> {
  const rows = await db
    .selectFrom('partner_person')
    .innerJoin('programme_member', 'programme_member.person_id', 'partner_person.person_id')
    .select('partner_person.person_id')
    .where('partner_person.partner_id', '=', partnerId)
    .where('programme_member.programme_id', '=', programmeId)
    .execute()
  return rows.map((row) => row.person_id)
}
