import { type Kysely, sql } from 'kysely'

/** Private links to a calendar, and when its entries last changed. Forward only. */
export async function up(db: Kysely<unknown>, dialect: 'sqlite' | 'postgres'): Promise<void> {
  const large = dialect === 'sqlite' ? sql`integer` : sql`bigint`
  await db.schema
    .createTable('calendar_link')
    .addColumn('person_id', 'text', (c) => c.notNull().references('person.id'))
    .addColumn('programme_id', 'text', (c) => c.notNull().references('programme.id'))
    .addColumn('token_hash', 'text', (c) => c.notNull().unique())
    .addColumn('created_at', large, (c) => c.notNull())
    .addPrimaryKeyConstraint('calendar_link_key', ['person_id', 'programme_id'])
    .execute()
  // 0: not since it was added.
  for (const table of ['event', 'activity']) {
    await db.schema
      .alterTable(table)
      .addColumn('changed_at', large, (c) => c.notNull().defaultTo(0))
      .execute()
  }
}
