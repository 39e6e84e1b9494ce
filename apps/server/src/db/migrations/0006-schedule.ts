import { type Kysely, sql } from 'kysely'

/** Moves of themes that are planned. Forward only. */
export async function up(db: Kysely<unknown>, dialect: 'sqlite' | 'postgres'): Promise<void> {
  const large = dialect === 'sqlite' ? sql`integer` : sql`bigint`
  await db.schema
    .createTable('planned_move')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('theme_id', 'text', (c) => c.notNull().references('theme.id'))
    .addColumn('to_stage', 'text', (c) => c.notNull())
    .addColumn('at', large, (c) => c.notNull())
    .addColumn('hard', 'integer', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('planned_by', 'text', (c) => c.notNull().references('person.id'))
    .addColumn('planned_at', large, (c) => c.notNull())
    .addColumn('ended_at', large)
    .execute()
  // What the job asks for every few seconds, and what a theme's page asks for.
  await db.schema.createIndex('planned_move_due').on('planned_move').columns(['state', 'hard', 'at']).execute()
  await db.schema.createIndex('planned_move_theme').on('planned_move').columns(['theme_id', 'at']).execute()
}
