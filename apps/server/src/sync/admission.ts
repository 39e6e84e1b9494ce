import { schemaVersion } from '@plenum/document/draft-format'
import { type CloseCode, closeCodes } from '@plenum/schema/close-code'
import type { DraftSession } from '@plenum/schema/draft-session'
import type { DocumentId, PersonId, ProgrammeId, ThemeId } from '@plenum/schema/id'
import type { PresenceUser } from '@plenum/sync/presence'
import type { ConnectionMode } from '@plenum/sync/room-types'
import { findSession } from '../auth/sessions.ts'
import type { ServerDeps } from '../server-deps.ts'
import { draftAccess } from '../theme-access.ts'
import { presenceUser } from './presence-user.ts'

/** What an upgrade request says of itself. */
export type Arrival = {
  documentId: DocumentId
  cookie: string | undefined
  origin: string | undefined
  /** `schema` of the query; undefined for a stock client. */
  schema: string | undefined
}

export type Admission =
  | { kind: 'refused'; code: CloseCode; reason: string }
  | {
      kind: 'admitted'
      personId: PersonId
      sessionId: string
      themeId: ThemeId
      programmeId: ProgrammeId
      mode: ConnectionMode
      user: PresenceUser
      session: DraftSession
    }

const refused = (code: CloseCode, reason: string): Admission => ({ kind: 'refused', code, reason })

/** Whether this arrival may come in, and as what; from the session and the database, never from what a client says. */
export async function admit(deps: ServerDeps, arrival: Arrival): Promise<Admission> {
  if (arrival.origin !== undefined && arrival.origin !== new URL(deps.config.url).origin) {
    return refused(closeCodes.notAllowed, 'another origin')
  }
  if (arrival.schema !== undefined && arrival.schema !== String(schemaVersion)) {
    return refused(closeCodes.reloadNeeded, 'reload the page')
  }
  const session = await findSession(deps, arrival.cookie)
  if (session === null) return refused(closeCodes.notSignedIn, 'not signed in')
  const { personId, sessionId } = session
  const access = await draftAccess(deps, personId, arrival.documentId)
  if (access.kind === 'no-such-draft') return refused(closeCodes.noSuchDraft, 'no such draft')
  if (access.kind === 'not-allowed') return refused(closeCodes.notAllowed, 'not allowed')
  const { themeId, programmeId, epoch, kind: mode } = access
  const user = await presenceUser(deps.db, personId, programmeId)
  return {
    kind: 'admitted',
    personId,
    sessionId,
    themeId,
    programmeId,
    mode,
    user,
    session: { mode: mode === 'write' ? 'write' : 'read', sealed: mode === 'late', epoch, personId },
  }
}
