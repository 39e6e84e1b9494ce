import type { FastifyInstance } from 'fastify'
import { createAccessBus } from '../src/access-bus.ts'
import { createSearchIndex } from '../src/adapters/create-search-index.ts'
import { createKyselyUpdateLog } from '../src/adapters/kysely-update-log.ts'
import { createMemoryFanOut } from '../src/adapters/memory-fan-out.ts'
import { buildApp } from '../src/app.ts'
import { sessionCookie } from '../src/auth/session-cookie.ts'
import { startSession } from '../src/auth/sessions.ts'
import type { Config } from '../src/config.ts'
import type { Dialect } from '../src/db/open-database.ts'
import { createLiveBus } from '../src/live-bus.ts'
import { newId } from '../src/new-id.ts'
import type { ServerDeps } from '../src/server-deps.ts'
import { createTestKey } from './create-test-key.ts'
import { openTestDatabase } from './databases.ts'
import { type MovableClock, createMovableClock } from './movable-clock.ts'

export type SignedInPerson = {
  personId: string
  sessionId: string
  email: string
  /** Put into `headers.cookie`. */
  cookie: string
}

export type TestApp = {
  app: FastifyInstance
  deps: ServerDeps
  clock: MovableClock
  /** Makes a person and a session of theirs. */
  signInAs(person?: { name?: string; email?: string; mayCreateProgrammes?: boolean }): Promise<SignedInPerson>
  close(): Promise<void>
}

const config: Config = {
  port: 3000,
  host: '127.0.0.1',
  url: 'http://127.0.0.1:3000',
  dataFolder: '/nonexistent',
  databaseUrl: null,
  logLevel: 'silent',
  redisUrl: null,
  smtpUrl: null,
  mailFrom: null,
  examplePassword: null,
}

type TestAppOptions = {
  dialect?: Dialect
  config?: Partial<Config>
  /** Whether the index of the search is kept by itself; see also `indexNow`. */
  keepsIndex?: boolean
}

/** The application over a fresh database in memory (or on PostgreSQL), with a clock that stands still. */
export async function createTestApp(options: TestAppOptions = {}): Promise<TestApp> {
  const database = await openTestDatabase(options.dialect ?? 'sqlite')
  const clock = createMovableClock()
  const deps: ServerDeps = {
    config: { ...config, ...options.config },
    db: database.db,
    clock,
    updateLog: createKyselyUpdateLog(database.db, clock),
    searchIndex: createSearchIndex(database.dialect),
    fanOut: createMemoryFanOut(),
    accessBus: createAccessBus(),
    liveBus: createLiveBus(),
    instanceKey: createTestKey(),
  }
  const app = await buildApp(deps, { logger: false, closeOver: 0, keepsIndex: options.keepsIndex === true })
  return {
    app,
    deps,
    clock,
    async signInAs(person = {}) {
      const personId = newId()
      const email = person.email ?? `${personId}@example.org`
      await deps.db
        .insertInto('person')
        .values({
          id: personId,
          name: person.name ?? 'Somebody',
          email,
          password_hash: null,
          language: 'en',
          may_create_programmes: person.mayCreateProgrammes === true ? 1 : 0,
          created_at: clock.now(),
        })
        .execute()
      const session = await startSession(deps, personId)
      const cookie = sessionCookie(deps.config, session.token, session.livesFor).split(';')[0] ?? ''
      return { personId, sessionId: session.sessionId, email, cookie }
    },
    async close() {
      await app.close()
      await database.close()
    },
  }
}
