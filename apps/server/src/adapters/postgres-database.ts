import { CompiledQuery, Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { OpenDatabase } from '../db/open-database.ts'
import type { Tables } from '../db/tables.ts'

/** Opens a pool on the database at this `postgres://` address; connects at the first query. */
export function openPostgresDatabase(url: string, onIdleError: (error: Error) => void): OpenDatabase {
  const pool = new pg.Pool({ connectionString: url, types: { getTypeParser } })
  // A connection lost while nobody uses it must not end the process; the next query opens another.
  pool.on('error', onIdleError)
  const dialect = new PostgresDialect({
    pool,
    // A database or role may have been set to acknowledge before the disk did.
    onCreateConnection: async (connection) => {
      await connection.executeQuery(CompiledQuery.raw('set synchronous_commit to on'))
    },
  })
  return { db: new Kysely<Tables>({ dialect }), dialect: 'postgres' }
}

/** int8 and numeric sums arrive as text by default; our times, sequence numbers and counts fit a double. */
function getTypeParser(...[oid, format]: Parameters<typeof pg.types.getTypeParser>) {
  if (oid === pg.types.builtins.INT8 && format !== 'binary') return Number
  return pg.types.getTypeParser(oid, format)
}
