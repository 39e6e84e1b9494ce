import type { Page } from '@plenum/schema/api/common'
import type { CreatedInvitation, Invitation, createInvitationSchema } from '@plenum/schema/api/member'
import type { PersonId, ProgrammeId } from '@plenum/schema/id'
import type { z } from 'zod'
import { AppError } from '../../app-error.ts'
import { hashSecretToken, newSecretToken } from '../../auth/secret-token.ts'
import { presentPartnersOfProgramme, themesOfProgramme } from '../../db/ids-of-programme.ts'
import { insertInvitation } from '../../db/insert-invitation.ts'
import { lockProgramme } from '../../db/lock-programme.ts'
import { notFound } from '../../not-found.ts'
import { type PageQuery, readCursor, toPage } from '../../page-cursor.ts'
import { requireOrganiser } from '../../programme-access.ts'
import type { ServerDeps } from '../../server-deps.ts'
import { findInvitation, invitationKey, invitationsOf, revokeInvitation as revoke, toInvitation } from './repository.ts'

const day = 24 * 60 * 60 * 1000

export async function listInvitations(
  deps: ServerDeps,
  personId: PersonId,
  programmeId: ProgrammeId,
  query: PageQuery,
): Promise<Page<Invitation>> {
  await requireOrganiser(deps.db, personId, programmeId)
  const after = readCursor(query.cursor, invitationKey)
  const now = deps.clock.now()
  const invitations = await invitationsOf(deps.db, programmeId, after, query.limit + 1, now)
  return toPage(
    invitations,
    query.limit,
    (invitation) => [Date.parse(invitation.createdAt), invitation.id],
    (invitation) => invitation,
  )
}

/** The answer holds the only copy of the link; its token is in the fragment, which browsers send to no server. */
export async function createInvitation(
  deps: ServerDeps,
  personId: PersonId,
  programmeId: ProgrammeId,
  input: z.output<typeof createInvitationSchema>,
): Promise<CreatedInvitation> {
  const token = newSecretToken()
  const createdAt = deps.clock.now()
  const { days, ...terms } = input
  const invitation = await deps.db.transaction().execute(async (transaction) => {
    // Against the organiser being removed at this moment, whose invitations are revoked then.
    await lockProgramme(transaction, programmeId)
    await requireOrganiser(transaction, personId, programmeId)
    if (input.themeId !== null) await themesOfProgramme(transaction, programmeId, [input.themeId], 'themeId')
    const { partnerId } = input
    if (partnerId !== null) await presentPartnersOfProgramme(transaction, programmeId, [partnerId], 'partnerId')
    const row = await insertInvitation(transaction, hashSecretToken(token), {
      ...terms,
      programmeId,
      createdBy: personId,
      createdAt,
      expiresAt: createdAt + days * day,
    })
    return toInvitation(row, createdAt)
  })
  deps.liveBus.publish({ programmeId }, { type: 'programme', programmeId })
  return { invitation, link: `${deps.config.url}/invitation#${token}` }
}

export async function revokeInvitation(deps: ServerDeps, personId: PersonId, invitationId: string): Promise<void> {
  const found = await findInvitation(deps.db, { id: invitationId }, deps.clock.now())
  if (found === null) throw notFound()
  const { programmeId } = found
  await requireOrganiser(deps.db, personId, programmeId)
  if (!(await revoke(deps.db, invitationId, deps.clock.now()))) {
    throw new AppError(
      'link-used',
      'Somebody has accepted this invitation. Remove the person from the members instead.',
    )
  }
  deps.liveBus.publish({ programmeId }, { type: 'programme', programmeId })
}
