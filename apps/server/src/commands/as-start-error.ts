import type { Config } from '../config.ts'
import { StartError } from '../start-error.ts'

/** The `code` that Node, SQLite and PostgreSQL give their errors, or the one of what caused it, or null. */
export function codeOf(error: unknown): string | null {
  if (!(error instanceof Error)) return null
  return 'code' in error && typeof error.code === 'string' ? error.code : codeOf(error.cause)
}

const sentences: Record<string, (config: Config) => string> = {
  EADDRINUSE: ({ host, port }) =>
    `Port ${port} on ${host} is taken by another program. Stop that one, or set PORT to another number.`,
  EACCES: ({ host, port }) => `This user may not listen on port ${port} of ${host}. Set PORT to a number above 1023.`,
  EADDRNOTAVAIL: ({ host }) => `This machine has no address ${host} to listen on. Set HOST to one it has.`,
  SQLITE_NOTADB: ({ dataFolder }) =>
    `${dataFolder}/plenum.sqlite is not a database. Put back the right file, or set PLENUM_DATA to another folder.`,
  SQLITE_CORRUPT: ({ dataFolder }) => `The database ${dataFolder}/plenum.sqlite is damaged. Restore a backup.`,
  SQLITE_FULL: ({ dataFolder }) => `There is no space left for the database in ${dataFolder}.`,
  SQLITE_READONLY: ({ dataFolder }) => `The database ${dataFolder}/plenum.sqlite cannot be written to by this user.`,
  SQLITE_CANTOPEN: ({ dataFolder }) => `The database ${dataFolder}/plenum.sqlite cannot be opened by this user.`,
  ECONNREFUSED: (config) => `No PostgreSQL answers at ${databaseOf(config)}. Start it, or mend DATABASE_URL.`,
  ENOTFOUND: (config) => `There is no such host: ${databaseOf(config)}. Mend DATABASE_URL or HOST.`,
  ETIMEDOUT: (config) => `PostgreSQL at ${databaseOf(config)} does not answer. Start it, or mend DATABASE_URL.`,
  '28P01': (config) => `PostgreSQL at ${databaseOf(config)} refuses this user or password. Mend DATABASE_URL.`,
  '28000': (config) => `PostgreSQL at ${databaseOf(config)} refuses this user. Mend DATABASE_URL.`,
  '3D000': (config) => `PostgreSQL has no database ${databaseOf(config)}. Create it, or mend DATABASE_URL.`,
  '42501': (config) => `This user may not make tables in ${databaseOf(config)}.`,
}

/** The error as a sentence for the operator where we know what it means; any other as it is. */
export function asStartError(error: unknown, config: Config): unknown {
  const sentence = sentences[codeOf(error) ?? '']
  if (error instanceof StartError || sentence === undefined) return error
  return new StartError(sentence(config))
}

/** Host and name, without user and password. */
function databaseOf({ databaseUrl, host }: Config): string {
  const url = databaseUrl === null ? null : URL.parse(databaseUrl)
  return url === null ? host : `${url.host}${url.pathname}`
}
