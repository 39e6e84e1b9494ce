import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { openPostgresDatabase } from '../src/adapters/postgres-database.ts'
import { openSqliteDatabase } from '../src/adapters/sqlite-database.ts'
import { migrate } from '../src/db/migrate.ts'
import type { Dialect, OpenDatabase } from '../src/db/open-database.ts'

export type TestDatabase = OpenDatabase & { close(): Promise<void> }

/**
 * The databases that this run can test on: SQLite always, PostgreSQL when `PLENUM_TEST_POSTGRES_URL` names a server
 * where databases may be created. Use as `describe.each(testDialects)('… on %s', (dialect) => …)`.
 */
export const testDialects: readonly Dialect[] =
  process.env['PLENUM_TEST_POSTGRES_URL'] === undefined ? ['sqlite'] : ['sqlite', 'postgres']

/** A fresh database, migrated, gone when closed. */
export async function openTestDatabase(dialect: Dialect): Promise<TestDatabase> {
  const database = await openEmptyTestDatabase(dialect)
  await migrate(database)
  return database
}

/** A fresh database without any table. */
export async function openEmptyTestDatabase(dialect: Dialect): Promise<TestDatabase> {
  if (dialect === 'sqlite') {
    const database = openSqliteDatabase(':memory:')
    return { ...database, close: () => database.db.destroy() }
  }
  const server = process.env['PLENUM_TEST_POSTGRES_URL']
  if (server === undefined) throw new Error('PLENUM_TEST_POSTGRES_URL is not set')
  const name = `plenum_test_${randomBytes(8).toString('hex')}`
  await administer(server, `create database ${name}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  const database = openPostgresDatabase(url.href, () => {})
  return {
    ...database,
    async close() {
      await database.db.destroy()
      await administer(server, `drop database ${name} with (force)`)
    },
  }
}

async function administer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
