import { randomBytes } from 'node:crypto'
import { Client } from 'pg'
import { installPackage, mayInstall } from './install-package.ts'
import { findPostgresBinaries, startPostgres } from './postgres-server.ts'

/** A database of its own for the tests and how to be rid of it, or why there is none. */
export type Postgres = { url: string; stop: () => Promise<void> } | { missing: string }

/**
 * PostgreSQL for the tests: at `PLENUM_TEST_POSTGRES_URL`, at the default local port, started from local binaries, or
 * installed first. A server that was running before gets a database of the tests' own, dropped at the end.
 */
export async function findPostgres(): Promise<Postgres> {
  const named = process.env['PLENUM_TEST_POSTGRES_URL']
  if (named !== undefined && named !== '') {
    return (await ownDatabase(named)) ?? { missing: 'no database could be made at PLENUM_TEST_POSTGRES_URL' }
  }
  const local = await ownDatabase('postgres://postgres@127.0.0.1:5432/postgres')
  if (local !== null) return local
  let reason: string | null = 'no PostgreSQL was found'
  if (findPostgresBinaries() === null && mayInstall()) reason = await installPackage('postgresql')
  const binaries = findPostgresBinaries()
  if (binaries === null) return { missing: reason ?? 'no PostgreSQL was found' }
  try {
    return await startPostgres(binaries)
  } catch (error) {
    return { missing: error instanceof Error ? error.message : String(error) }
  }
}

async function ownDatabase(url: string): Promise<Postgres | null> {
  const name = `plenum_test_${randomBytes(6).toString('hex')}`
  if (!(await run(url, `create database ${name}`))) return null
  const own = new URL(url)
  own.pathname = `/${name}`
  return {
    url: own.href,
    stop: async () => {
      if (!(await run(url, `drop database ${name} with (force)`))) console.log(`could not drop ${name}`)
    },
  }
}

async function run(url: string, statement: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2000 })
  try {
    await client.connect()
    await client.query(statement)
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}
