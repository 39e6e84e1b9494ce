import { type Kysely, sql } from 'kysely'

/** What people are told: what happened, notices of it, how they want it, and the outbox. Forward only. */
export async function up(db: Kysely<unknown>, dialect: 'sqlite' | 'postgres'): Promise<void> {
  const large = dialect === 'sqlite' ? sql`integer` : sql`bigint`

  await db.schema
    .createTable('happening')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('programme_id', 'text', (c) => c.notNull().references('programme.id'))
    .addColumn('theme_id', 'text', (c) => c.references('theme.id'))
    .addColumn('by', 'text', (c) => c.references('person.id'))
    .addColumn('at', large, (c) => c.notNull())
    .addColumn('detail', 'text', (c) => c.notNull())
    .addColumn('told_at', large)
    .execute()
  // What is asked after every write: usually nothing.
  await sql`create index happening_untold on happening (at) where told_at is null`.execute(db)

  await db.schema
    .createTable('mail')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('person_id', 'text', (c) => c.notNull().references('person.id'))
    .addColumn('programme_id', 'text', (c) => c.notNull().references('programme.id'))
    .addColumn('theme_id', 'text', (c) => c.references('theme.id'))
    .addColumn('digest', 'integer', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('due_at', large, (c) => c.notNull())
    .addColumn('tries', 'integer', (c) => c.notNull())
    .addColumn('claimed_until', large)
    .addColumn('sent_at', large)
    .addColumn('last_error', 'text', (c) => c.notNull())
    .execute()
  await sql`create index mail_waiting on mail (due_at) where state = 'waiting'`.execute(db)
  await db.schema.createIndex('mail_programme').on('mail').columns(['programme_id', 'due_at', 'id']).execute()

  await db.schema
    .createTable('notice')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('person_id', 'text', (c) => c.notNull().references('person.id'))
    .addColumn('happening_id', 'text', (c) => c.notNull().references('happening.id'))
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('programme_id', 'text', (c) => c.notNull().references('programme.id'))
    .addColumn('theme_id', 'text', (c) => c.references('theme.id'))
    .addColumn('at', large, (c) => c.notNull())
    .addColumn('read_at', large)
    .addColumn('mail_id', 'text', (c) => c.references('mail.id'))
    .addUniqueConstraint('notice_once', ['happening_id', 'person_id'])
    .execute()
  await db.schema.createIndex('notice_person').on('notice').columns(['person_id', 'at', 'id']).execute()
  await db.schema.createIndex('notice_mail').on('notice').column('mail_id').execute()

  await db.schema
    .createTable('notice_setting')
    .addColumn('person_id', 'text', (c) => c.notNull().references('person.id'))
    .addColumn('programme_id', 'text', (c) => c.notNull().references('programme.id'))
    .addColumn('theme_id', 'text', (c) => c.notNull())
    .addColumn('manner', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('notice_setting_key', ['person_id', 'programme_id', 'theme_id'])
    .execute()
}
