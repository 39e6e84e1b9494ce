import { type Kysely, sql } from 'kysely'

/** How far the log of each draft had come by the end of each day on which it was written. Forward only. */
export async function up(db: Kysely<unknown>, dialect: 'sqlite' | 'postgres'): Promise<void> {
  const large = dialect === 'sqlite' ? sql`integer` : sql`bigint`
  await db.schema
    .createTable('draft_day')
    .addColumn('document_id', 'text', (c) => c.notNull().references('draft.document_id'))
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('head_seq', large, (c) => c.notNull())
    .addPrimaryKeyConstraint('draft_day_key', ['document_id', 'day'])
    .execute()
}
