import type { PersonId, ThreadId } from '@plenum/schema/id'
import type { Kysely, Transaction } from 'kysely'
import type { Tables } from '../../db/tables.ts'
import { newId } from '../../new-id.ts'

export type StoredEntry = NonNullable<Awaited<ReturnType<typeof findEntry>>>

/** Returns the entry's id. */
export async function insertEntry(
  db: Kysely<Tables>,
  entry: { threadId: ThreadId; authorId: PersonId; partnerId: string | null; text: string; at: number },
): Promise<string> {
  const id = newId()
  await db
    .insertInto('thread_entry')
    .values({
      id,
      thread_id: entry.threadId,
      author_id: entry.authorId,
      partner_id: entry.partnerId,
      text: entry.text,
      created_at: entry.at,
      edited_at: null,
      taken_back_at: null,
    })
    .execute()
  return id
}

/** Null when the thread has no such entry. */
export async function findEntry(db: Kysely<Tables>, threadId: ThreadId, entryId: string) {
  const row = await db
    .selectFrom('thread_entry')
    .selectAll()
    .where('id', '=', entryId)
    .where('thread_id', '=', threadId)
    .executeTakeFirst()
  return row ?? null
}

/** Puts a text in the place of another, which is kept. The thread must be locked: the past is numbered. */
export async function replaceText(
  transaction: Transaction<Tables>,
  entry: { id: string; text: string },
  text: string,
  at: number,
): Promise<void> {
  const last = await transaction
    .selectFrom('thread_entry_past')
    .select((eb) => eb.fn.max('number').as('number'))
    .where('entry_id', '=', entry.id)
    .executeTakeFirst()
  await transaction
    .insertInto('thread_entry_past')
    .values({ entry_id: entry.id, number: Number(last?.number ?? 0) + 1, replaced_at: at, text: entry.text })
    .execute()
  await transaction.updateTable('thread_entry').set({ text, edited_at: at }).where('id', '=', entry.id).execute()
}

/** What it said stays in its row. */
export async function takeBack(transaction: Transaction<Tables>, entryId: string, at: number): Promise<void> {
  await transaction.updateTable('thread_entry').set({ taken_back_at: at }).where('id', '=', entryId).execute()
}

/** Whether anything but this entry still stands in the thread. */
export async function standsBeside(db: Kysely<Tables>, threadId: ThreadId, entryId: string): Promise<boolean> {
  const row = await db
    .selectFrom('thread_entry')
    .select('id')
    .where('thread_id', '=', threadId)
    .where('id', '!=', entryId)
    .where('taken_back_at', 'is', null)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

export async function setAgreement(
  db: Kysely<Tables>,
  entryId: string,
  personId: PersonId,
  agrees: boolean,
  at: number,
): Promise<void> {
  if (agrees) {
    await db
      .insertInto('thread_agreement')
      .values({ entry_id: entryId, person_id: personId, at })
      .onConflict((conflict) => conflict.columns(['entry_id', 'person_id']).doNothing())
      .execute()
  } else {
    await db.deleteFrom('thread_agreement').where('entry_id', '=', entryId).where('person_id', '=', personId).execute()
  }
}
