import type { ProgrammeId } from '@plenum/schema/id'
import type { LiveEvent } from '@plenum/schema/live-event'
import type { AccessChange } from '../../access-bus.ts'
import type { LiveAudience } from '../../live-bus.ts'
import type { ServerDeps } from '../../server-deps.ts'
import type { LiveConnections } from './live-connections.ts'

type Needs = Pick<ServerDeps, 'db' | 'clock'>

/**
 * Sends an event to whom it concerns. Membership is read at every event: it may have changed with the very thing that
 * the event is about, and one small read serves all sockets.
 */
export async function deliver(
  { db }: Needs,
  connections: LiveConnections,
  audience: LiveAudience,
  event: LiveEvent,
): Promise<void> {
  if (connections.size === 0) return
  if ('personId' in audience) return connections.send(event, (personId) => personId === audience.personId)
  const members = await membersOf(db, audience.programmeId)
  connections.send(event, (personId) => members.has(personId))
}

/** What a change of rights means for pages: a session that is over, or something to read again. */
export async function deliverAccessChange(
  needs: Needs,
  connections: LiveConnections,
  change: AccessChange,
): Promise<void> {
  const { sessionId, personId, programmeId, themeId } = change
  if (sessionId !== undefined) return connections.endSessions((id) => id === sessionId)
  const event = eventOf(programmeId, themeId)
  if (personId !== undefined) {
    // Whoever has just lost the programme is not among its members any more, and has to hear it most.
    await deliver(needs, connections, { personId }, { type: 'programmes' })
    await deliver(needs, connections, { personId }, event)
  }
  if (programmeId !== undefined) await deliver(needs, connections, { programmeId }, event)
}

/** Closes what belongs to sessions that have ended without this node being told, or expired. */
export async function endLostSessions({ db, clock }: Needs, connections: LiveConnections): Promise<void> {
  const sessionIds = connections.sessionIds()
  if (sessionIds.length === 0) return
  const rows = await db
    .selectFrom('session')
    .select('id')
    .where('expires_at', '>', clock.now())
    .where('id', 'in', sessionIds)
    .execute()
  const alive = new Set(rows.map(({ id }) => id))
  const asked = new Set(sessionIds)
  connections.endSessions((id) => asked.has(id) && !alive.has(id))
}

function eventOf(programmeId: string | undefined, themeId: string | undefined): LiveEvent {
  if (programmeId === undefined) return { type: 'session' }
  return themeId === undefined ? { type: 'programme', programmeId } : { type: 'theme', programmeId, themeId }
}

async function membersOf(db: ServerDeps['db'], programmeId: ProgrammeId): Promise<Set<string>> {
  const rows = await db
    .selectFrom('programme_member')
    .select('person_id')
    .where('programme_id', '=', programmeId)
    .execute()
  return new Set(rows.map((row) => row.person_id))
}
