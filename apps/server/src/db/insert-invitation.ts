import type { PartnerId, PersonId, ProgrammeId, ThemeId } from '@plenum/schema/id'
import type { ProgrammeRole, ThemeRole } from '@plenum/schema/role'
import type { Kysely, Selectable } from 'kysely'
import { newId } from '../new-id.ts'
import type { Tables } from './tables.ts'

/** What the invited person gets. A role in a theme goes with the theme. */
export type InvitationTerms = {
  programmeId: ProgrammeId
  role: ProgrammeRole
  themeId: ThemeId | null
  themeRole: ThemeRole | null
  partnerId: PartnerId | null
}

export type NewInvitation = InvitationTerms & {
  note: string
  createdBy: PersonId
  createdAt: number
  expiresAt: number
}

/** An open invitation, of whose link only a hash is kept. */
export async function insertInvitation(
  db: Kysely<Tables>,
  tokenHash: string,
  invitation: NewInvitation,
): Promise<Selectable<Tables['invitation']>> {
  return db
    .insertInto('invitation')
    .values({
      id: newId(),
      token_hash: tokenHash,
      programme_id: invitation.programmeId,
      role: invitation.role,
      theme_id: invitation.themeId,
      theme_role: invitation.themeRole,
      partner_id: invitation.partnerId,
      note: invitation.note,
      created_by: invitation.createdBy,
      created_at: invitation.createdAt,
      expires_at: invitation.expiresAt,
      accepted_at: null,
      accepted_by: null,
      revoked_at: null,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
}
