import { type Kysely, sql } from 'kysely'

/** Validations of themes, and what partners answer. Forward only. */
export async function up(db: Kysely<unknown>, dialect: 'sqlite' | 'postgres'): Promise<void> {
  const large = dialect === 'sqlite' ? sql`integer` : sql`bigint`
  await db.schema
    .alterTable('programme')
    .addColumn('silence', 'text', (c) => c.notNull().defaultTo('silence'))
    .execute()
  await db.schema
    .createTable('validation')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('theme_id', 'text', (c) => c.notNull().references('theme.id'))
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('after_version', 'integer', (c) => c.notNull())
    .addColumn('opened_at', large, (c) => c.notNull())
    .addColumn('closed_at', large)
    .addColumn('silence', 'text', (c) => c.notNull())
    .execute()
  await db.schema.createIndex('validation_theme').unique().on('validation').columns(['theme_id', 'number']).execute()
  await db.schema
    .createTable('answer')
    .addColumn('validation_id', 'text', (c) => c.notNull().references('validation.id'))
    .addColumn('partner_id', 'text', (c) => c.notNull().references('partner.id'))
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('on_request', 'integer', (c) => c.notNull())
    .addColumn('submitted_at', large)
    .addColumn('submitted_by', 'text', (c) => c.references('person.id'))
    .addPrimaryKeyConstraint('answer_key', ['validation_id', 'partner_id'])
    .execute()
  await db.schema
    .createTable('position')
    .addColumn('validation_id', 'text', (c) => c.notNull().references('validation.id'))
    .addColumn('partner_id', 'text', (c) => c.notNull().references('partner.id'))
    .addColumn('recommendation_id', 'text', (c) => c.notNull())
    .addColumn('stance', 'text', (c) => c.notNull())
    .addColumn('statement', 'text', (c) => c.notNull())
    .addColumn('revision', 'integer', (c) => c.notNull())
    .addColumn('updated_at', large, (c) => c.notNull())
    .addColumn('updated_by', 'text', (c) => c.notNull().references('person.id'))
    .addPrimaryKeyConstraint('position_key', ['validation_id', 'partner_id', 'recommendation_id'])
    .execute()
  await openPresentValidations(db)
}

/** Themes that are in validation already: since the last move that the audit log tells of, with the version of that. */
async function openPresentValidations(db: Kysely<unknown>): Promise<void> {
  await sql`
    insert into validation (id, theme_id, number, after_version, opened_at, closed_at, silence)
    select theme.id || '-v1', theme.id, 1, coalesce(
      (
        select max(version.number) - 1 from version
        where version.theme_id = theme.id and version.kind = 'stage' and version.stage = 'validation'
      ),
      (select max(version.number) from version where version.theme_id = theme.id),
      0
    ), coalesce(max(audit.at), theme.created_at), null, 'silence'
    from theme left join audit on audit.theme_id = theme.id and audit.action = 'stage-moved'
    where theme.stage = 'validation' and theme.deleted_at is null
    group by theme.id, theme.created_at`.execute(db)
}
