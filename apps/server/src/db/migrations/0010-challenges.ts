import { type Kysely, sql } from 'kysely'

/** Challenges, what recommendations rest on, and what a final version rested on when it was made. Forward only. */
export async function up(db: Kysely<unknown>, dialect: 'sqlite' | 'postgres'): Promise<void> {
  const large = dialect === 'sqlite' ? sql`integer` : sql`bigint`
  await db.schema
    .createTable('challenge')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('programme_id', 'text', (c) => c.notNull().references('programme.id'))
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('description', 'text', (c) => c.notNull())
    .addColumn('partner_id', 'text', (c) => c.references('partner.id'))
    .addColumn('activity_id', 'text', (c) => c.references('activity.id'))
    .addColumn('revision', 'integer', (c) => c.notNull())
    .addColumn('created_at', large, (c) => c.notNull())
    .addColumn('updated_at', large, (c) => c.notNull())
    // Kept, and no longer shown: its number is not given again.
    .addColumn('removed_at', large)
    .addUniqueConstraint('challenge_number', ['programme_id', 'number'])
    .execute()
  await db.schema.createIndex('challenge_activity').on('challenge').column('activity_id').execute()
  await db.schema
    .createTable('challenge_theme')
    .addColumn('challenge_id', 'text', (c) => c.notNull().references('challenge.id'))
    .addColumn('theme_id', 'text', (c) => c.notNull().references('theme.id'))
    .addPrimaryKeyConstraint('challenge_theme_key', ['challenge_id', 'theme_id'])
    .execute()
  await db.schema
    .createTable('source')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('theme_id', 'text', (c) => c.notNull().references('theme.id'))
    .addColumn('recommendation_id', 'text', (c) => c.notNull())
    .addColumn('activity_id', 'text', (c) => c.references('activity.id'))
    .addColumn('challenge_id', 'text', (c) => c.references('challenge.id'))
    .addColumn('thread_id', 'text', (c) => c.references('thread.id'))
    .addColumn('language', 'text')
    .addColumn('quote', 'text')
    .addColumn('added_at', large, (c) => c.notNull())
    .addColumn('added_by', 'text', (c) => c.notNull().references('person.id'))
    .execute()
  await db.schema.createIndex('source_theme').on('source').column('theme_id').execute()
  await db.schema.createIndex('source_activity').on('source').column('activity_id').execute()
  await db.schema.createIndex('source_challenge').on('source').column('challenge_id').execute()
  await db.schema
    .createTable('final_sources')
    .addColumn('version_id', 'text', (c) => c.primaryKey().references('version.id'))
    .addColumn('sources', 'text', (c) => c.notNull())
    .execute()
}
