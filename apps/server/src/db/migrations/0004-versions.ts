import { type Kysely, sql } from 'kysely'

/** Versions, who wrote what, freezing, its proof and the audit log. Forward only. */
export async function up(db: Kysely<unknown>, dialect: 'sqlite' | 'postgres'): Promise<void> {
  const large = dialect === 'sqlite' ? sql`integer` : sql`bigint`
  const bytes = dialect === 'sqlite' ? sql`blob` : sql`bytea`

  await db.schema.alterTable('document').addColumn('sealed_at', large).execute()

  await db.schema
    .createTable('version')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('theme_id', 'text', (c) => c.notNull().references('theme.id'))
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('label', 'text', (c) => c.notNull())
    .addColumn('stage', 'text', (c) => c.notNull())
    .addColumn('round', 'integer', (c) => c.notNull())
    .addColumn('taken_at', large, (c) => c.notNull())
    .addColumn('taken_by', 'text', (c) => c.references('person.id'))
    .addColumn('restored_id', 'text', (c) => c.references('version.id'))
    .addColumn('hash', 'text', (c) => c.notNull())
    .addUniqueConstraint('version_number', ['theme_id', 'number'])
    .execute()

  await db.schema
    .createTable('version_draft')
    .addColumn('version_id', 'text', (c) => c.notNull().references('version.id'))
    .addColumn('document_id', 'text', (c) => c.notNull().references('document.id'))
    .addColumn('language', 'text', (c) => c.notNull())
    .addColumn('seq', large, (c) => c.notNull())
    .addColumn('hash', 'text', (c) => c.notNull())
    .addColumn('words', 'integer', (c) => c.notNull())
    .addColumn('recommendations', 'integer', (c) => c.notNull())
    .addColumn('state', bytes, (c) => c.notNull())
    .addColumn('content', bytes, (c) => c.notNull())
    .addColumn('attribution', bytes, (c) => c.notNull())
    .addPrimaryKeyConstraint('version_draft_key', ['version_id', 'document_id'])
    .execute()
  await db.schema.createIndex('version_draft_document').on('version_draft').columns(['document_id', 'seq']).execute()

  await db.schema
    .createTable('version_author')
    .addColumn('version_id', 'text', (c) => c.notNull().references('version.id'))
    .addColumn('document_id', 'text', (c) => c.notNull().references('document.id'))
    .addColumn('person_id', 'text', (c) => c.notNull().references('person.id'))
    .addColumn('inserted', 'integer', (c) => c.notNull())
    .addColumn('deleted', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('version_author_key', ['version_id', 'document_id', 'person_id'])
    .execute()

  await db.schema
    .createTable('draft_activity')
    .addColumn('document_id', 'text', (c) => c.notNull().references('document.id'))
    .addColumn('hour', large, (c) => c.notNull())
    .addColumn('person_id', 'text', (c) => c.notNull().references('person.id'))
    .addColumn('inserted', 'integer', (c) => c.notNull())
    .addColumn('deleted', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('draft_activity_key', ['document_id', 'hour', 'person_id'])
    .execute()

  await db.schema
    .createTable('theme_visit')
    .addColumn('theme_id', 'text', (c) => c.notNull().references('theme.id'))
    .addColumn('person_id', 'text', (c) => c.notNull().references('person.id'))
    .addColumn('at', large, (c) => c.notNull())
    .addColumn('heads', 'text', (c) => c.notNull())
    .addColumn('before_at', large)
    .addColumn('before_heads', 'text')
    .addPrimaryKeyConstraint('theme_visit_key', ['theme_id', 'person_id'])
    .execute()

  await db.schema
    .createTable('freeze')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('theme_id', 'text', (c) => c.notNull().references('theme.id'))
    .addColumn('at', large, (c) => c.notNull())
    .addColumn('by', 'text', (c) => c.notNull().references('person.id'))
    .addColumn('label', 'text', (c) => c.notNull())
    .addColumn('overrides', 'text', (c) => c.notNull())
    .addColumn('version_id', 'text', (c) => c.references('version.id'))
    .addColumn('ended_at', large)
    .addColumn('ended_by', 'text', (c) => c.references('person.id'))
    .addColumn('ended_reason', 'text')
    .execute()
  await db.schema.createIndex('freeze_theme').on('freeze').columns(['theme_id', 'at']).execute()

  await db.schema
    .createTable('publication')
    .addColumn('version_id', 'text', (c) => c.primaryKey().references('version.id'))
    .addColumn('at', large, (c) => c.notNull())
    .addColumn('by', 'text', (c) => c.notNull().references('person.id'))
    .execute()

  await db.schema
    .createTable('recommendation_number')
    .addColumn('theme_id', 'text', (c) => c.notNull().references('theme.id'))
    .addColumn('recommendation_id', 'text', (c) => c.notNull())
    .addColumn('number', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('recommendation_number_key', ['theme_id', 'recommendation_id'])
    .addUniqueConstraint('recommendation_number_once', ['theme_id', 'number'])
    .execute()

  await db.schema
    .createTable('late_edit')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('document_id', 'text', (c) => c.notNull().references('document.id'))
    .addColumn('person_id', 'text', (c) => c.notNull().references('person.id'))
    .addColumn('at', large, (c) => c.notNull())
    .addColumn('bytes', bytes, (c) => c.notNull())
    .addColumn('settled_at', large)
    .execute()
  await db.schema.createIndex('late_edit_document').on('late_edit').columns(['document_id', 'person_id']).execute()

  await db.schema
    .createTable('audit')
    .addColumn('programme_id', 'text', (c) => c.notNull().references('programme.id'))
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('at', large, (c) => c.notNull())
    .addColumn('person_id', 'text', (c) => c.references('person.id'))
    .addColumn('theme_id', 'text', (c) => c.references('theme.id'))
    .addColumn('action', 'text', (c) => c.notNull())
    .addColumn('entry', 'text', (c) => c.notNull())
    .addColumn('hash', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('audit_key', ['programme_id', 'number'])
    .execute()
  await db.schema.createIndex('audit_theme').on('audit').columns(['theme_id', 'number']).execute()

  await db.schema
    .createTable('proof_link')
    .addColumn('programme_id', 'text', (c) => c.notNull().references('programme.id'))
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('version_id', 'text', (c) => c.notNull().unique().references('version.id'))
    .addColumn('link', 'text', (c) => c.notNull())
    .addColumn('hash', 'text', (c) => c.notNull())
    .addColumn('signature', 'text', (c) => c.notNull())
    .addColumn('key', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('proof_link_key', ['programme_id', 'number'])
    .execute()

  for (const table of ['audit', 'proof_link']) await allowOnlyInserts(db, dialect, table)
  await sealWhatIsClosed(db)
}

/** The database itself refuses to rewrite what others rely on: a program with a fault cannot do it either. */
async function allowOnlyInserts(db: Kysely<unknown>, dialect: 'sqlite' | 'postgres', table: string): Promise<void> {
  if (dialect === 'sqlite') {
    for (const event of ['update', 'delete']) {
      await sql
        .raw(
          `create trigger ${table}_no_${event} before ${event} on "${table}" begin select raise(abort, '${table} is only ever added to'); end`,
        )
        .execute(db)
    }
    return
  }
  await sql
    .raw(
      `create function ${table}_only_inserts() returns trigger language plpgsql as $$ begin raise exception '${table} is only ever added to'; end $$`,
    )
    .execute(db)
  await sql
    .raw(
      `create trigger ${table}_only_inserts before update or delete or truncate on "${table}" for each statement execute function ${table}_only_inserts()`,
    )
    .execute(db)
}

/** Themes in a stage in which nobody writes: from now on it is the log that refuses. */
async function sealWhatIsClosed(db: Kysely<unknown>): Promise<void> {
  await sql`
    update document set sealed_at = created_at
    where id in (
      select draft.document_id from draft join theme on theme.id = draft.theme_id
      where theme.stage in ('validation', 'frozen')
    )
  `.execute(db)
}
