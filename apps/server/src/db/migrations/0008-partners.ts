import { type Kysely, sql } from 'kysely'

/** Partners that change, leave, offer activities and are promoted; their logos and contacts. Forward only. */
export async function up(db: Kysely<unknown>, dialect: 'sqlite' | 'postgres'): Promise<void> {
  const large = dialect === 'sqlite' ? sql`integer` : sql`bigint`
  const bytes = dialect === 'sqlite' ? sql`blob` : sql`bytea`
  await db.schema
    .alterTable('partner')
    .addColumn('revision', 'integer', (c) => c.notNull().defaultTo(1))
    .execute()
  await db.schema.alterTable('partner').addColumn('left_at', large).execute()
  await db.schema.alterTable('partner').addColumn('left_on', 'text').execute()
  await db.schema
    .createTable('partner_contact')
    .addColumn('partner_id', 'text', (c) => c.notNull().references('partner.id'))
    .addColumn('place', 'integer', (c) => c.notNull())
    .addColumn('person_id', 'text', (c) => c.references('person.id'))
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('role', 'text', (c) => c.notNull())
    .addColumn('email', 'text', (c) => c.notNull())
    .addColumn('phone', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('partner_contact_key', ['partner_id', 'place'])
    .execute()
  await db.schema
    .createTable('partner_logo')
    .addColumn('partner_id', 'text', (c) => c.primaryKey().references('partner.id'))
    .addColumn('media_type', 'text', (c) => c.notNull())
    .addColumn('hash', 'text', (c) => c.notNull())
    .addColumn('bytes', bytes, (c) => c.notNull())
    .execute()
  await db.schema
    .createTable('offer')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('partner_id', 'text', (c) => c.notNull().references('partner.id'))
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('description', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('offered_at', large, (c) => c.notNull())
    .addColumn('offered_by', 'text', (c) => c.notNull().references('person.id'))
    .addColumn('decided_at', large)
    .addColumn('decided_by', 'text', (c) => c.references('person.id'))
    .addColumn('reason', 'text', (c) => c.notNull())
    .execute()
  await db.schema.createIndex('offer_partner').on('offer').column('partner_id').execute()
  await db.schema
    .createTable('promotion')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('partner_id', 'text', (c) => c.notNull().references('partner.id'))
    .addColumn('offer_id', 'text', (c) => c.references('offer.id'))
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('proposed_at', large, (c) => c.notNull())
    .execute()
  await db.schema.createIndex('promotion_partner').on('promotion').column('partner_id').execute()
  await db.schema
    .createTable('partner_event')
    .addColumn('partner_id', 'text', (c) => c.notNull().references('partner.id'))
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('at', large, (c) => c.notNull())
    .addColumn('date', 'text')
    .addColumn('person_id', 'text', (c) => c.references('person.id'))
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('offer_id', 'text', (c) => c.references('offer.id'))
    .addPrimaryKeyConstraint('partner_event_key', ['partner_id', 'number'])
    .execute()
}
