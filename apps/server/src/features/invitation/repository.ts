import type { Invitation } from '@plenum/schema/api/member'
import type { PersonId, ProgrammeId } from '@plenum/schema/id'
import { programmeRoles, themeRoles } from '@plenum/schema/role'
import type { Kysely, Selectable } from 'kysely'
import { z } from 'zod'
import type { InvitationTerms } from '../../db/insert-invitation.ts'
import type { Tables } from '../../db/tables.ts'
import { invitationState } from './invitation-state.ts'

/** Sort key of the list: when it was made, then the id; newest first. */
export const invitationKey = z.tuple([z.number(), z.string()])
export type InvitationKey = z.infer<typeof invitationKey>

export type FoundInvitation = InvitationTerms & {
  id: string
  expiresAt: number
  state: Invitation['state']
  acceptedBy: PersonId | null
  createdBy: PersonId
}

const roleColumn = z.enum(programmeRoles)
const themeRoleColumn = z.enum(themeRoles).nullable()

/** Newest first. `now` in milliseconds decides which have expired. */
export async function invitationsOf(
  db: Kysely<Tables>,
  programmeId: ProgrammeId,
  after: InvitationKey | null,
  limit: number,
  now: number,
): Promise<Invitation[]> {
  let query = db
    .selectFrom('invitation')
    .selectAll()
    .where('programme_id', '=', programmeId)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
  if (after !== null) {
    query = query.where((eb) => eb(eb.refTuple('created_at', 'id'), '<', eb.tuple(...after)))
  }
  return (await query.execute()).map((row) => toInvitation(row, now))
}

/** A theme that was deleted since is left out of the terms. */
export async function findInvitation(
  db: Kysely<Tables>,
  by: { id: string } | { tokenHash: string },
  now: number,
): Promise<FoundInvitation | null> {
  const all = db
    .selectFrom('invitation')
    .leftJoin('theme', (join) => join.onRef('theme.id', '=', 'invitation.theme_id').on('theme.deleted_at', 'is', null))
    .selectAll('invitation')
    .select('theme.id as open_theme_id')
  const row = await (
    'id' in by ? all.where('invitation.id', '=', by.id) : all.where('invitation.token_hash', '=', by.tokenHash)
  ).executeTakeFirst()
  if (row === undefined) return null
  return {
    id: row.id,
    programmeId: row.programme_id,
    role: roleColumn.parse(row.role),
    themeId: row.open_theme_id,
    themeRole: row.open_theme_id === null ? null : themeRoleColumn.parse(row.theme_role),
    partnerId: row.partner_id,
    expiresAt: row.expires_at,
    state: stateOf(row, now),
    acceptedBy: row.accepted_by,
    createdBy: row.created_by,
  }
}

/** Takes the one use that an invitation has: true for exactly one of all who try, at once or in turn. */
export async function useInvitation(
  db: Kysely<Tables>,
  invitationId: string,
  personId: PersonId,
  now: number,
): Promise<boolean> {
  const used = await db
    .updateTable('invitation')
    .set({ accepted_at: now, accepted_by: personId })
    .where('id', '=', invitationId)
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .returning('id')
    .executeTakeFirst()
  return used !== undefined
}

/** False when somebody has accepted it; revoking twice is one revocation. */
export async function revokeInvitation(db: Kysely<Tables>, invitationId: string, now: number): Promise<boolean> {
  const revoked = await db
    .updateTable('invitation')
    .set((eb) => ({ revoked_at: eb.fn.coalesce('revoked_at', eb.val(now)) }))
    .where('id', '=', invitationId)
    .where('accepted_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return revoked !== undefined
}

type InvitationRow = Selectable<Tables['invitation']>

/** As it is shown; `now` in milliseconds decides whether it has expired. */
export function toInvitation(row: InvitationRow, now: number): Invitation {
  return {
    id: row.id,
    role: roleColumn.parse(row.role),
    themeId: row.theme_id,
    themeRole: themeRoleColumn.parse(row.theme_role),
    partnerId: row.partner_id,
    note: row.note,
    createdAt: new Date(row.created_at).toISOString(),
    expiresAt: new Date(row.expires_at).toISOString(),
    state: stateOf(row, now),
  }
}

function stateOf(row: InvitationRow, now: number): Invitation['state'] {
  const times = { acceptedAt: row.accepted_at, revokedAt: row.revoked_at, expiresAt: row.expires_at }
  return invitationState(times, now)
}
