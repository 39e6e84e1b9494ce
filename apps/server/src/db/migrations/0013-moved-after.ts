import type { Kysely } from 'kysely'

/** Which version was the newest when a theme moved: the one of the move comes after it. Forward only. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('theme')
    .addColumn('moved_after_version', 'integer', (c) => c.notNull().defaultTo(0))
    .execute()
}
