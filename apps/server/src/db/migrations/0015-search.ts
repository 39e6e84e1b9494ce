import { type Kysely, sql } from 'kysely'

type Dialect = 'sqlite' | 'postgres'

/** Rows of `table` are what is found as `kind`; `only`: the columns that matter, when not all do. */
type Marked = { table: string; kind: string; id: string; only?: string[] }

const marked: Marked[] = [
  { table: 'draft', kind: 'draft', id: 'document_id' },
  { table: 'version', kind: 'version', id: 'id' },
  { table: 'thread_entry', kind: 'comment', id: 'id' },
  { table: 'theme', kind: 'theme', id: 'id', only: ['title', 'summary', 'deleted_at'] },
  { table: 'activity', kind: 'activity', id: 'id' },
  { table: 'event', kind: 'event', id: 'id' },
  { table: 'partner', kind: 'partner', id: 'id' },
  { table: 'challenge', kind: 'challenge', id: 'id' },
]

/**
 * The index of the search, and what in it is out of date. Triggers write the latter, in the transaction of the change:
 * whatever writes, nothing is forgotten, and looking for changes costs nothing when there are none. Forward only.
 */
export async function up(db: Kysely<unknown>, dialect: Dialect): Promise<void> {
  const large = dialect === 'sqlite' ? sql`integer` : sql`bigint`
  await db.schema
    .createTable('search_stale')
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('source_id', 'text', (c) => c.notNull())
    .addColumn('stamp', large, (c) => c.notNull())
    .addPrimaryKeyConstraint('search_stale_key', ['kind', 'source_id'])
    .execute()
  const entries = db.schema
    .createTable('search_entry')
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('source_id', 'text', (c) => c.notNull())
    .addColumn('programme_id', 'text', (c) => c.notNull())
    .addColumn('theme_id', 'text')
    .addColumn('thread_id', 'text')
    .addColumn('language', 'text')
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('hash', 'text', (c) => c.notNull())
    .addColumn('at', large)
    .addColumn('seq', large)
  if (dialect === 'sqlite') {
    await entries.addColumn('number', 'integer', (c) => c.primaryKey().autoIncrement()).execute()
    await sql`
      create virtual table search_words
      using fts5(title, body, content='', contentless_delete=1, prefix='2 3 4 5', tokenize='unicode61 remove_diacritics 0')
    `.execute(db)
  } else {
    await entries.addColumn('number', large, (c) => c.primaryKey().generatedAlwaysAsIdentity()).execute()
    await sql`alter table search_entry add column words tsvector`.execute(db)
    await sql`create index search_entry_words on search_entry using gin (words)`.execute(db)
  }
  await db.schema.createIndex('search_entry_source').on('search_entry').columns(['kind', 'source_id']).execute()
  await markMentions(db, dialect)
  for (const each of marked) {
    await mark(db, dialect, each)
    await sql`
      insert into search_stale (kind, source_id, stamp) select ${each.kind}, ${sql.ref(each.id)}, 0 from ${sql.table(each.table)}
    `.execute(db)
  }
}

/** Comments name people and partners by their ids, and are found by what these are called. */
const named = [
  { table: 'person', column: 'name' },
  { table: 'partner', column: 'acronym' },
]

async function markMentions(db: Kysely<unknown>, dialect: Dialect): Promise<void> {
  for (const { table, column } of named) {
    const note = `insert into search_stale (kind, source_id, stamp)
      select 'comment', id, ${stampOf(dialect)} from thread_entry where text like '%@[${table}:' || new.id || ']%'
      on conflict (kind, source_id) do update set stamp = excluded.stamp;`
    const name = `search_mentions_${table}`
    const event = `after update of ${column} on ${table}`
    const statements =
      dialect === 'sqlite'
        ? [`create trigger ${name} ${event} when new.${column} <> old.${column} begin ${note} end`]
        : [
            `create function ${name}() returns trigger language plpgsql as $$ begin ${note} return null; end $$`,
            `create trigger ${name} ${event} for each row when (new.${column} <> old.${column}) execute function ${name}()`,
          ]
    for (const statement of statements) await sql.raw(statement).execute(db)
  }
}

/** 48 bits: whole numbers that JavaScript holds. */
const stampOf = (dialect: Dialect) =>
  dialect === 'sqlite' ? 'random() & 281474976710655' : '(random() * 281474976710655)::bigint'

async function mark(db: Kysely<unknown>, dialect: Dialect, { table, kind, id, only }: Marked): Promise<void> {
  const update = only === undefined ? 'update' : `update of ${only.join(', ')}`
  const note = (row: 'new' | 'old') =>
    `insert into search_stale (kind, source_id, stamp) values ('${kind}', ${row}.${id}, ${stampOf(dialect)})
     on conflict (kind, source_id) do update set stamp = excluded.stamp;`
  if (dialect === 'sqlite') {
    for (const [name, event, row] of [
      ['insert', 'insert', 'new'],
      ['update', update, 'new'],
      ['delete', 'delete', 'old'],
    ] as const) {
      await sql
        .raw(`create trigger search_${table}_${name} after ${event} on "${table}" begin ${note(row)} end`)
        .execute(db)
    }
    return
  }
  await sql
    .raw(
      `create function search_mark_${table}() returns trigger language plpgsql as $$ begin
         if tg_op = 'DELETE' then ${note('old')} else ${note('new')} end if; return null;
       end $$`,
    )
    .execute(db)
  await sql
    .raw(
      `create trigger search_${table} after insert or ${update} or delete on "${table}"
       for each row execute function search_mark_${table}()`,
    )
    .execute(db)
}
