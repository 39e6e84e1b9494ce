import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { createAccessBus } from '../access-bus.ts'
import { lockDataFolder } from '../adapters/data-folder-lock.ts'
import { openInstanceKey } from '../adapters/instance-key.ts'
import { createSearchIndex } from '../adapters/create-search-index.ts'
import { createKyselyUpdateLog } from '../adapters/kysely-update-log.ts'
import { createMemoryFanOut } from '../adapters/memory-fan-out.ts'
import { openPostgresDatabase } from '../adapters/postgres-database.ts'
import { openSqliteDatabase } from '../adapters/sqlite-database.ts'
import type { Config } from '../config.ts'
import { migrate } from '../db/migrate.ts'
import type { OpenDatabase } from '../db/open-database.ts'
import { createLiveBus } from '../live-bus.ts'
import type { ServerDeps } from '../server-deps.ts'
import { StartError } from '../start-error.ts'
import { asStartError, codeOf } from './as-start-error.ts'

export type OpenedDeps = {
  deps: ServerDeps
  /** Names of the migrations that ran now. */
  migrated: string[]
  close(): Promise<void>
}

/**
 * Everything that features are built from, over the configured store: makes and takes the data folder, opens the
 * database and brings it up to date. Throws a StartError when the operator has to do something about it.
 */
export async function openDeps(config: Config): Promise<OpenedDeps> {
  const release = await takeDataFolder(config.dataFolder)
  try {
    const database = await openDatabase(config)
    try {
      const migrated = await migrate(database)
      const clock = { now: () => Date.now() }
      const deps: ServerDeps = {
        config,
        db: database.db,
        clock,
        updateLog: createKyselyUpdateLog(database.db, clock),
        searchIndex: createSearchIndex(database.dialect),
        fanOut: createMemoryFanOut(),
        accessBus: createAccessBus(),
        liveBus: createLiveBus(),
        instanceKey: await openInstanceKey(config.dataFolder),
      }
      const close = async () => {
        await database.db.destroy()
        release()
      }
      return { deps, migrated, close }
    } catch (error) {
      await database.db.destroy()
      throw error
    }
  } catch (error) {
    release()
    throw asStartError(error, config)
  }
}

async function takeDataFolder(folder: string): Promise<() => void> {
  const release = await tryToTake(folder)
  if (release !== null) return release
  throw new StartError(
    `Another Plenum is running on the data folder ${folder}. Stop it first, or set PLENUM_DATA to another folder.`,
  )
}

async function tryToTake(folder: string) {
  try {
    await mkdir(folder, { recursive: true })
    return lockDataFolder(folder)
  } catch (error) {
    throw new StartError(
      `The data folder ${folder} cannot be made or written to (${codeOf(error) ?? 'unknown reason'}). Give this user the right to, or set PLENUM_DATA to another folder.`,
    )
  }
}

async function openDatabase(config: Config): Promise<OpenDatabase> {
  // An idle connection that breaks is opened again by the next query; there is nothing to do and nobody to tell.
  if (config.databaseUrl !== null) return openPostgresDatabase(config.databaseUrl, () => {})
  return openSqliteDatabase(join(config.dataFolder, 'plenum.sqlite'))
}
