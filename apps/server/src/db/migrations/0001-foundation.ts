import { type Kysely, sql } from 'kysely'

/** People, programmes, themes and the update log. Forward only. */
export async function up(db: Kysely<unknown>, dialect: 'sqlite' | 'postgres'): Promise<void> {
  const bytes = dialect === 'sqlite' ? sql`blob` : sql`bytea`
  // Times in milliseconds and Yjs client ids (32 bits, unsigned) do not fit PostgreSQL's integer.
  const large = dialect === 'sqlite' ? sql`integer` : sql`bigint`

  await db.schema
    .createTable('instance')
    .addColumn('name', 'text', (c) => c.primaryKey())
    .addColumn('value', 'text', (c) => c.notNull())
    .execute()

  await db.schema
    .createTable('person')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('email', 'text', (c) => c.notNull().unique())
    .addColumn('password_hash', 'text')
    .addColumn('language', 'text', (c) => c.notNull())
    .addColumn('may_create_programmes', 'integer', (c) => c.notNull())
    .addColumn('created_at', large, (c) => c.notNull())
    .execute()

  await db.schema
    .createTable('session')
    .addColumn('token_hash', 'text', (c) => c.primaryKey())
    .addColumn('id', 'text', (c) => c.notNull().unique())
    .addColumn('person_id', 'text', (c) => c.notNull().references('person.id'))
    .addColumn('created_at', large, (c) => c.notNull())
    .addColumn('seen_at', large, (c) => c.notNull())
    .addColumn('expires_at', large, (c) => c.notNull())
    .execute()
  await db.schema.createIndex('session_person').on('session').column('person_id').execute()

  await db.schema
    .createTable('sign_in_link')
    .addColumn('token_hash', 'text', (c) => c.primaryKey())
    .addColumn('person_id', 'text', (c) => c.notNull().references('person.id'))
    .addColumn('expires_at', large, (c) => c.notNull())
    .addColumn('used_at', large)
    .addColumn('reusable', 'integer', (c) => c.notNull())
    .execute()

  await db.schema
    .createTable('programme')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('description', 'text', (c) => c.notNull())
    .addColumn('languages', 'text', (c) => c.notNull())
    .addColumn('time_zone', 'text', (c) => c.notNull())
    .addColumn('created_at', large, (c) => c.notNull())
    .execute()

  await db.schema
    .createTable('programme_member')
    .addColumn('programme_id', 'text', (c) => c.notNull().references('programme.id'))
    .addColumn('person_id', 'text', (c) => c.notNull().references('person.id'))
    .addColumn('role', 'text', (c) => c.notNull())
    .addColumn('joined_at', large, (c) => c.notNull())
    .addPrimaryKeyConstraint('programme_member_key', ['programme_id', 'person_id'])
    .execute()
  await db.schema.createIndex('programme_member_person').on('programme_member').column('person_id').execute()

  await db.schema
    .createTable('partner')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('programme_id', 'text', (c) => c.notNull().references('programme.id'))
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('acronym', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('description', 'text', (c) => c.notNull())
    .addColumn('since', 'text', (c) => c.notNull())
    .addColumn('created_at', large, (c) => c.notNull())
    .addUniqueConstraint('partner_acronym', ['programme_id', 'acronym'])
    .execute()

  await db.schema
    .createTable('partner_person')
    .addColumn('partner_id', 'text', (c) => c.notNull().references('partner.id'))
    .addColumn('person_id', 'text', (c) => c.notNull().references('person.id'))
    .addColumn('represents', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('partner_person_key', ['partner_id', 'person_id'])
    .execute()

  await db.schema
    .createTable('theme')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('programme_id', 'text', (c) => c.notNull().references('programme.id'))
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('summary', 'text', (c) => c.notNull())
    .addColumn('stage', 'text', (c) => c.notNull())
    .addColumn('round', 'integer', (c) => c.notNull())
    .addColumn('deadline', large)
    .addColumn('open_to_stakeholders', 'integer', (c) => c.notNull())
    .addColumn('early_comments', 'integer', (c) => c.notNull())
    .addColumn('round_locks_text', 'integer', (c) => c.notNull())
    .addColumn('round_open_to_stakeholders', 'integer', (c) => c.notNull())
    .addColumn('position', 'integer', (c) => c.notNull())
    .addColumn('created_at', large, (c) => c.notNull())
    .addColumn('updated_at', large, (c) => c.notNull())
    .addColumn('deleted_at', large)
    .execute()
  await db.schema.createIndex('theme_programme').on('theme').columns(['programme_id', 'position']).execute()

  await db.schema
    .createTable('theme_member')
    .addColumn('theme_id', 'text', (c) => c.notNull().references('theme.id'))
    .addColumn('person_id', 'text', (c) => c.notNull().references('person.id'))
    .addColumn('role', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('theme_member_key', ['theme_id', 'person_id'])
    .execute()

  await db.schema
    .createTable('theme_partner')
    .addColumn('theme_id', 'text', (c) => c.notNull().references('theme.id'))
    .addColumn('partner_id', 'text', (c) => c.notNull().references('partner.id'))
    .addPrimaryKeyConstraint('theme_partner_key', ['theme_id', 'partner_id'])
    .execute()

  await db.schema
    .createTable('document')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('epoch', 'text', (c) => c.notNull())
    .addColumn('head_seq', large, (c) => c.notNull())
    .addColumn('created_at', large, (c) => c.notNull())
    .execute()

  await db.schema
    .createTable('draft')
    .addColumn('document_id', 'text', (c) => c.primaryKey().references('document.id'))
    .addColumn('theme_id', 'text', (c) => c.notNull().references('theme.id'))
    .addColumn('language', 'text', (c) => c.notNull())
    .addColumn('recommendations', 'integer', (c) => c.notNull())
    .addColumn('words', 'integer', (c) => c.notNull())
    .addColumn('created_at', large, (c) => c.notNull())
    .addColumn('updated_at', large, (c) => c.notNull())
    .addUniqueConstraint('draft_language', ['theme_id', 'language'])
    .execute()

  await db.schema
    .createTable('event')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('programme_id', 'text', (c) => c.notNull().references('programme.id'))
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('starts_at', large, (c) => c.notNull())
    .addColumn('ends_at', large, (c) => c.notNull())
    .addColumn('place', 'text', (c) => c.notNull())
    .addColumn('live_stream_url', 'text')
    .addColumn('agenda', 'text', (c) => c.notNull())
    .execute()
  await db.schema.createIndex('event_programme').on('event').columns(['programme_id', 'starts_at']).execute()

  await db.schema
    .createTable('activity')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('programme_id', 'text', (c) => c.notNull().references('programme.id'))
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('starts_at', large, (c) => c.notNull())
    .addColumn('ends_at', large, (c) => c.notNull())
    .addColumn('place', 'text', (c) => c.notNull())
    .addColumn('live_stream_url', 'text')
    .addColumn('report', 'text', (c) => c.notNull())
    .execute()
  await db.schema.createIndex('activity_programme').on('activity').columns(['programme_id', 'starts_at']).execute()

  await db.schema
    .createTable('activity_partner')
    .addColumn('activity_id', 'text', (c) => c.notNull().references('activity.id'))
    .addColumn('partner_id', 'text', (c) => c.notNull().references('partner.id'))
    .addPrimaryKeyConstraint('activity_partner_key', ['activity_id', 'partner_id'])
    .execute()

  await db.schema
    .createTable('activity_theme')
    .addColumn('activity_id', 'text', (c) => c.notNull().references('activity.id'))
    .addColumn('theme_id', 'text', (c) => c.notNull().references('theme.id'))
    .addPrimaryKeyConstraint('activity_theme_key', ['activity_id', 'theme_id'])
    .execute()

  await db.schema
    .createTable('invitation')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('token_hash', 'text', (c) => c.notNull().unique())
    .addColumn('programme_id', 'text', (c) => c.notNull().references('programme.id'))
    .addColumn('role', 'text', (c) => c.notNull())
    .addColumn('theme_id', 'text', (c) => c.references('theme.id'))
    .addColumn('theme_role', 'text')
    .addColumn('partner_id', 'text', (c) => c.references('partner.id'))
    .addColumn('note', 'text', (c) => c.notNull())
    .addColumn('created_by', 'text', (c) => c.notNull().references('person.id'))
    .addColumn('created_at', large, (c) => c.notNull())
    .addColumn('expires_at', large, (c) => c.notNull())
    .addColumn('accepted_at', large)
    .addColumn('accepted_by', 'text', (c) => c.references('person.id'))
    .addColumn('revoked_at', large)
    .execute()
  await db.schema.createIndex('invitation_programme').on('invitation').columns(['programme_id', 'created_at']).execute()

  await db.schema
    .createTable('idempotency')
    .addColumn('person_id', 'text', (c) => c.notNull())
    .addColumn('key', 'text', (c) => c.notNull())
    .addColumn('request_hash', 'text', (c) => c.notNull())
    .addColumn('status', 'integer', (c) => c.notNull())
    .addColumn('body', 'text', (c) => c.notNull())
    .addColumn('created_at', large, (c) => c.notNull())
    .addPrimaryKeyConstraint('idempotency_key', ['person_id', 'key'])
    .execute()

  await db.schema
    .createTable('document_update')
    .addColumn('document_id', 'text', (c) => c.notNull().references('document.id'))
    .addColumn('seq', large, (c) => c.notNull())
    .addColumn('person_id', 'text')
    .addColumn('at', large, (c) => c.notNull())
    .addColumn('bytes', bytes, (c) => c.notNull())
    .addPrimaryKeyConstraint('document_update_key', ['document_id', 'seq'])
    .execute()

  await db.schema
    .createTable('document_snapshot')
    .addColumn('document_id', 'text', (c) => c.primaryKey().references('document.id'))
    .addColumn('seq', large, (c) => c.notNull())
    .addColumn('at', large, (c) => c.notNull())
    .addColumn('state', bytes, (c) => c.notNull())
    .addColumn('state_vector', bytes, (c) => c.notNull())
    .addColumn('delete_set', bytes, (c) => c.notNull())
    .execute()

  await db.schema
    .createTable('document_archive')
    .addColumn('document_id', 'text', (c) => c.notNull().references('document.id'))
    .addColumn('first_seq', large, (c) => c.notNull())
    .addColumn('last_seq', large, (c) => c.notNull())
    .addColumn('at', large, (c) => c.notNull())
    .addColumn('bytes', bytes, (c) => c.notNull())
    .addPrimaryKeyConstraint('document_archive_key', ['document_id', 'first_seq'])
    .execute()

  await db.schema
    .createTable('document_client')
    .addColumn('document_id', 'text', (c) => c.notNull().references('document.id'))
    .addColumn('client_id', large, (c) => c.notNull())
    .addColumn('person_id', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('document_client_key', ['document_id', 'client_id'])
    .execute()

  await db.schema
    .createTable('document_quarantine')
    .addColumn('document_id', 'text', (c) => c.primaryKey().references('document.id'))
    .addColumn('at', large, (c) => c.notNull())
    .addColumn('through_seq', large, (c) => c.notNull())
    .addColumn('reason', 'text', (c) => c.notNull())
    .execute()
}
