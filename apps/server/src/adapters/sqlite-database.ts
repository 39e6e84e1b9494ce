import Sqlite from 'better-sqlite3'
import { Kysely, SqliteDialect } from 'kysely'
import type { OpenDatabase } from '../db/open-database.ts'
import type { Tables } from '../db/tables.ts'

/**
 * Opens (or makes) the database in this file; ':memory:' for tests. Settings are per connection and none is the
 * default: WAL so that readers do not wait for the writer, `synchronous=FULL` because "saved" has to survive a power
 * cut, foreign keys on.
 */
export function openSqliteDatabase(file: string): OpenDatabase {
  const sqlite = new Sqlite(file)
  sqlite.pragma('busy_timeout = 5000')
  sqlite.pragma('journal_mode = WAL')
  sqlite.pragma('synchronous = FULL')
  sqlite.pragma('foreign_keys = ON')
  return { db: new Kysely<Tables>({ dialect: new SqliteDialect({ database: sqlite }) }), dialect: 'sqlite' }
}
