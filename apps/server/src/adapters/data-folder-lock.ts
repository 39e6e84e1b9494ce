import { join } from 'node:path'
import Sqlite from 'better-sqlite3'

/** Lets go of the folder. */
export type ReleaseDataFolder = () => void

/**
 * Takes the data folder for this process, or returns null when another one has it. The lock is one of the operating
 * system, on a file of its own, held through SQLite (Node has no file locks): it ends with the process, however that
 * ends, and leaves nothing to clear away. Throws when the file cannot be written.
 */
export function lockDataFolder(folder: string): ReleaseDataFolder | null {
  const lock = new Sqlite(join(folder, 'lock.sqlite'), { timeout: 0 })
  try {
    lock.exec('begin exclusive')
  } catch (error) {
    lock.close()
    if (error instanceof Sqlite.SqliteError && error.code === 'SQLITE_BUSY') return null
    throw error
  }
  return () => lock.close()
}
