import type { Kysely } from 'kysely'

/** Which suggestions collided with the draft when they were sent. Of those before it nobody knows. Forward only. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('thread')
    .addColumn('on_earlier_text', 'integer', (c) => c.notNull().defaultTo(0))
    .execute()
}
