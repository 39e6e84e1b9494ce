import { type Kysely, sql } from 'kysely'

/** Threads, what is said in them, and who has finished a round. Forward only. */
export async function up(db: Kysely<unknown>, dialect: 'sqlite' | 'postgres'): Promise<void> {
  const large = dialect === 'sqlite' ? sql`integer` : sql`bigint`

  await db.schema
    .createTable('thread')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('theme_id', 'text', (c) => c.notNull().references('theme.id'))
    .addColumn('document_id', 'text', (c) => c.references('document.id'))
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('visibility', 'text', (c) => c.notNull())
    .addColumn('author_id', 'text', (c) => c.notNull().references('person.id'))
    .addColumn('partner_id', 'text', (c) => c.references('partner.id'))
    .addColumn('round', 'integer', (c) => c.notNull())
    .addColumn('anchor_on', 'text', (c) => c.notNull())
    .addColumn('block_id', 'text')
    .addColumn('recommendation_id', 'text')
    .addColumn('quote', 'text', (c) => c.notNull())
    .addColumn('context_before', 'text', (c) => c.notNull())
    .addColumn('context_after', 'text', (c) => c.notNull())
    .addColumn('marked', 'integer', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('change', 'text')
    .addColumn('outcome', 'text')
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('decided_by', 'text', (c) => c.references('person.id'))
    .addColumn('decided_at', large)
    .addColumn('applied_by', 'text', (c) => c.references('person.id'))
    .addColumn('applied_at', large)
    .addColumn('applied_seq', large)
    .addColumn('created_at', large, (c) => c.notNull())
    .addColumn('submitted_at', large)
    .addColumn('active_at', large, (c) => c.notNull())
    .execute()
  await db.schema.createIndex('thread_theme').on('thread').columns(['theme_id', 'created_at', 'id']).execute()
  await db.schema.createIndex('thread_document').on('thread').column('document_id').execute()

  await db.schema
    .createTable('thread_entry')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('thread_id', 'text', (c) => c.notNull().references('thread.id'))
    .addColumn('author_id', 'text', (c) => c.notNull().references('person.id'))
    .addColumn('partner_id', 'text', (c) => c.references('partner.id'))
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('created_at', large, (c) => c.notNull())
    .addColumn('edited_at', large)
    .addColumn('taken_back_at', large)
    .execute()
  await db.schema.createIndex('thread_entry_thread').on('thread_entry').columns(['thread_id', 'created_at']).execute()

  await db.schema
    .createTable('thread_entry_past')
    .addColumn('entry_id', 'text', (c) => c.notNull().references('thread_entry.id'))
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('replaced_at', large, (c) => c.notNull())
    .addColumn('text', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('thread_entry_past_key', ['entry_id', 'number'])
    .execute()

  await db.schema
    .createTable('thread_event')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('thread_id', 'text', (c) => c.notNull().references('thread.id'))
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('person_id', 'text', (c) => c.notNull().references('person.id'))
    .addColumn('at', large, (c) => c.notNull())
    .addColumn('detail', 'text', (c) => c.notNull())
    .execute()
  await db.schema.createIndex('thread_event_thread').on('thread_event').columns(['thread_id', 'at']).execute()

  await db.schema
    .createTable('thread_agreement')
    .addColumn('entry_id', 'text', (c) => c.notNull().references('thread_entry.id'))
    .addColumn('person_id', 'text', (c) => c.notNull().references('person.id'))
    .addColumn('at', large, (c) => c.notNull())
    .addPrimaryKeyConstraint('thread_agreement_key', ['entry_id', 'person_id'])
    .execute()

  await db.schema
    .createTable('thread_read')
    .addColumn('thread_id', 'text', (c) => c.notNull().references('thread.id'))
    .addColumn('person_id', 'text', (c) => c.notNull().references('person.id'))
    .addColumn('read_at', large, (c) => c.notNull())
    .addPrimaryKeyConstraint('thread_read_key', ['thread_id', 'person_id'])
    .execute()

  await db.schema
    .createTable('round_finished')
    .addColumn('theme_id', 'text', (c) => c.notNull().references('theme.id'))
    .addColumn('round', 'integer', (c) => c.notNull())
    .addColumn('partner_id', 'text', (c) => c.notNull().references('partner.id'))
    .addColumn('person_id', 'text', (c) => c.notNull().references('person.id'))
    .addColumn('at', large, (c) => c.notNull())
    .addPrimaryKeyConstraint('round_finished_key', ['theme_id', 'round', 'partner_id'])
    .execute()
}
