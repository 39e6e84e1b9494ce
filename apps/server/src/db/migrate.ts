import { type Kysely, sql } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import { StartError } from '../start-error.ts'
import { up as foundation } from './migrations/0001-foundation.ts'
import { up as discussion } from './migrations/0002-discussion.ts'
import { up as earlierText } from './migrations/0003-earlier-text.ts'
import { up as versions } from './migrations/0004-versions.ts'
import { up as notices } from './migrations/0005-notices.ts'
import { up as schedule } from './migrations/0006-schedule.ts'
import { up as positions } from './migrations/0007-positions.ts'
import { up as partners } from './migrations/0008-partners.ts'
import { up as calendar } from './migrations/0009-calendar.ts'
import { up as challenges } from './migrations/0010-challenges.ts'
import { up as draftDays } from './migrations/0012-draft-days.ts'
import { up as movedAfter } from './migrations/0013-moved-after.ts'
import { up as calendarLinks } from './migrations/0014-calendar-links.ts'
import { up as search } from './migrations/0015-search.ts'
import type { Dialect, OpenDatabase } from './open-database.ts'
import type { Tables } from './tables.ts'

type Step = (db: Kysely<unknown>, dialect: Dialect) => Promise<void>

/** All migrations, named by number; never renamed, never removed, never changed once released. */
const steps: Record<string, Step> = {
  '0001-foundation': foundation,
  '0002-discussion': discussion,
  '0003-earlier-text': earlierText,
  '0004-versions': versions,
  '0005-notices': notices,
  '0006-schedule': schedule,
  '0007-positions': positions,
  '0008-partners': partners,
  '0009-calendar': calendar,
  '0010-challenges': challenges,
  '0012-draft-days': draftDays,
  '0013-moved-after': movedAfter,
  '0014-calendar-links': calendarLinks,
  '0015-search': search,
}

/**
 * Brings the database up to this program, inside Kysely's migration lock (two nodes that start at once do it once).
 * Returns the names of the migrations that ran. Forward only: a database with migrations that this program does not
 * know is refused, because an older program would write rows that the newer one no longer understands.
 */
export async function migrate(database: OpenDatabase): Promise<string[]> {
  const unknown = await unknownMigrations(database.db)
  if (unknown.length > 0) {
    throw new StartError(
      `The database was last used by a newer version of Plenum (it has ${unknown.join(', ')}, which this version does not know). Start that version, or restore a backup made before it.`,
    )
  }
  const migrator = new Migrator({
    db: database.db,
    provider: { getMigrations: async () => migrationsFor(database.dialect) },
  })
  const { error, results = [] } = await migrator.migrateToLatest()
  if (error !== undefined) throw new Error('a migration failed', { cause: error })
  return results.filter((result) => result.status === 'Success').map((result) => result.migrationName)
}

/** Whether every migration of this program has run, and no other. */
export async function isMigrated(db: Kysely<Tables>): Promise<boolean> {
  const names = await appliedMigrations(db)
  return names.length === Object.keys(steps).length && names.every((name) => name in steps)
}

function migrationsFor(dialect: Dialect): Record<string, Migration> {
  return Object.fromEntries(
    Object.entries(steps).map(([name, step]) => [name, { up: async (db) => await step(db, dialect) }]),
  )
}

async function unknownMigrations(db: Kysely<Tables>): Promise<string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true })
  if (!tables.some((table) => table.name === 'kysely_migration')) return []
  return (await appliedMigrations(db)).filter((name) => !(name in steps))
}

async function appliedMigrations(db: Kysely<Tables>): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(db)
  return rows.map((row) => row.name)
}
