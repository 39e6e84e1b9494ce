import type { Kysely } from 'kysely'
import type { Tables } from '../db/tables.ts'
import { newId } from '../new-id.ts'
import type { ServerDeps } from '../server-deps.ts'
import { hashSecretToken, newSecretToken } from './secret-token.ts'
import { readSessionCookie } from './session-cookie.ts'

const day = 24 * 60 * 60 * 1000
/** A session ends after this long without a request … */
const idleLimit = 14 * day
/** … and after this long in any case. */
const absoluteLimit = 60 * day
/** A read should not cost a write every time. */
const seenEvery = 5 * 60 * 1000

type Needs = Pick<ServerDeps, 'config' | 'db' | 'clock'>

export type FoundSession = { personId: string; sessionId: string; expiresAt: number }
export type StartedSession = FoundSession & {
  /** For the cookie, and nowhere else. */
  token: string
  /** Milliseconds for which this session can be slid at most. */
  livesFor: number
}

/**
 * The session that a `Cookie` header proves, or null: none, forged, ended or expired. HTTP and the WebSocket gateways
 * ask here. Slides the expiry.
 */
export async function findSession(deps: Needs, cookieHeader: string | undefined): Promise<FoundSession | null> {
  const token = readSessionCookie(deps.config, cookieHeader)
  if (token === null) return null
  const now = deps.clock.now()
  const tokenHash = hashSecretToken(token)
  const row = await deps.db.selectFrom('session').selectAll().where('token_hash', '=', tokenHash).executeTakeFirst()
  if (row === undefined || row.expires_at <= now) return null
  let expiresAt = row.expires_at
  if (now - row.seen_at >= seenEvery) {
    expiresAt = Math.min(now + idleLimit, row.created_at + absoluteLimit)
    await deps.db
      .updateTable('session')
      .set({ seen_at: now, expires_at: expiresAt })
      .where('token_hash', '=', tokenHash)
      .execute()
  }
  return { personId: row.person_id, sessionId: row.id, expiresAt }
}

/** A new session with a new token; whoever signs in never keeps a token from before. */
export async function startSession(deps: Needs, personId: string): Promise<StartedSession> {
  const now = deps.clock.now()
  const token = newSecretToken()
  const sessionId = newId()
  const expiresAt = now + idleLimit
  await deps.db
    .insertInto('session')
    .values({
      token_hash: hashSecretToken(token),
      id: sessionId,
      person_id: personId,
      created_at: now,
      seen_at: now,
      expires_at: expiresAt,
    })
    .execute()
  return { personId, sessionId, token, expiresAt, livesFor: absoluteLimit }
}

/** Ends one session for good and tells the gateways, which close its connections. */
export async function endSession(deps: Pick<ServerDeps, 'db' | 'accessBus'>, session: FoundSession): Promise<void> {
  await deps.db.deleteFrom('session').where('id', '=', session.sessionId).execute()
  deps.accessBus.publish({ personId: session.personId, sessionId: session.sessionId })
}

/**
 * Deletes every session of a person and returns their ids, in a transaction with whatever made them invalid; publish
 * them on the access bus once it is committed.
 */
export async function deleteSessionsOf(db: Kysely<Tables>, personId: string): Promise<string[]> {
  const ended = await db.deleteFrom('session').where('person_id', '=', personId).returning('id').execute()
  return ended.map(({ id }) => id)
}
