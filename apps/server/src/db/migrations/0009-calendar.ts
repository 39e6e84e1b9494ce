import { type Kysely, sql } from 'kysely'

/** Registration, who was heard, files and revisions of events and activities. Forward only. */
export async function up(db: Kysely<unknown>, dialect: 'sqlite' | 'postgres'): Promise<void> {
  const large = dialect === 'sqlite' ? sql`integer` : sql`bigint`
  const bytes = dialect === 'sqlite' ? sql`blob` : sql`bytea`
  for (const table of ['event', 'activity']) {
    await db.schema
      .alterTable(table)
      .addColumn('revision', 'integer', (c) => c.notNull().defaultTo(1))
      .execute()
  }
  await db.schema
    .alterTable('event')
    .addColumn('chair', 'text', (c) => c.notNull().defaultTo('{}'))
    .execute()
  await db.schema.alterTable('activity').addColumn('places', 'integer').execute()
  await db.schema
    .alterTable('activity')
    .addColumn('heard', 'text', (c) => c.notNull().defaultTo('[]'))
    .execute()
  await db.schema
    .createTable('registration')
    .addColumn('activity_id', 'text', (c) => c.notNull().references('activity.id'))
    .addColumn('person_id', 'text', (c) => c.notNull().references('person.id'))
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('at', large, (c) => c.notNull())
    .addPrimaryKeyConstraint('registration_key', ['activity_id', 'person_id'])
    .addUniqueConstraint('registration_number', ['activity_id', 'number'])
    .execute()
  await db.schema
    .createTable('calendar_file')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('event_id', 'text', (c) => c.references('event.id'))
    .addColumn('activity_id', 'text', (c) => c.references('activity.id'))
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('media_type', 'text', (c) => c.notNull())
    .addColumn('size', 'integer', (c) => c.notNull())
    .addColumn('hash', 'text', (c) => c.notNull())
    .addColumn('bytes', bytes, (c) => c.notNull())
    .addColumn('added_at', large, (c) => c.notNull())
    .addColumn('added_by', 'text', (c) => c.notNull().references('person.id'))
    .execute()
  await db.schema.createIndex('calendar_file_event').on('calendar_file').column('event_id').execute()
  await db.schema.createIndex('calendar_file_activity').on('calendar_file').column('activity_id').execute()
}
