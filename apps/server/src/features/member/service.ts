import type { Page } from '@plenum/schema/api/common'
import type { Member, changeMemberSchema } from '@plenum/schema/api/member'
import type { PersonId, ProgrammeId } from '@plenum/schema/id'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import { AppError } from '../../app-error.ts'
import { presentPartnersOfProgramme } from '../../db/ids-of-programme.ts'
import { lockProgramme } from '../../db/lock-programme.ts'
import type { Tables } from '../../db/tables.ts'
import { notFound } from '../../not-found.ts'
import { type PageQuery, readCursor, toPage } from '../../page-cursor.ts'
import { requireMember, requireOrganiser } from '../../programme-access.ts'
import { leaveRegistrations } from '../../registrations/leave-registrations.ts'
import type { ServerDeps } from '../../server-deps.ts'
import {
  findMember,
  hasOrganiserBesides,
  memberKey,
  membersOf,
  removeMember,
  replacePartners,
  revokeInvitationsBy,
  setProgrammeRole,
} from './repository.ts'

type MemberChange = z.output<typeof changeMemberSchema>

/** Every member sees who is in the programme; organisers also under which address. */
export async function listMembers(
  deps: ServerDeps,
  personId: PersonId,
  programmeId: ProgrammeId,
  query: PageQuery,
): Promise<Page<Member>> {
  const role = await requireMember(deps.db, personId, programmeId)
  const members = await membersOf(deps.db, programmeId, readCursor(query.cursor, memberKey), query.limit + 1)
  return toPage(
    members,
    query.limit,
    (member) => [member.name, member.personId],
    (member) => (role === 'organiser' ? member : { ...member, email: null }),
  )
}

/**
 * Changes what is given. Every rule is asked inside the transaction, with the programme locked: two organisers who
 * make each other members at the same moment must not leave a programme without one.
 */
export async function changeMember(
  deps: ServerDeps,
  personId: PersonId,
  programmeId: ProgrammeId,
  memberId: PersonId,
  change: MemberChange,
): Promise<Member> {
  await deps.db.transaction().execute(async (transaction) => {
    await lockProgramme(transaction, programmeId)
    await requireOrganiser(transaction, personId, programmeId)
    const member = await findMember(transaction, programmeId, memberId)
    if (member === null) throw notFound()
    if (change.role !== undefined && change.role !== member.role) {
      if (change.role === 'member') await stopOrganising(deps, transaction, programmeId, memberId)
      await setProgrammeRole(transaction, programmeId, memberId, change.role)
    }
    await changePartners(transaction, programmeId, member, change)
  })
  announceMember(deps, programmeId, memberId)
  const member = await findMember(deps.db, programmeId, memberId)
  if (member === null) throw notFound()
  return member
}

export async function deleteMember(
  deps: ServerDeps,
  personId: PersonId,
  programmeId: ProgrammeId,
  memberId: PersonId,
): Promise<void> {
  await deps.db.transaction().execute(async (transaction) => {
    await lockProgramme(transaction, programmeId)
    await requireOrganiser(transaction, personId, programmeId)
    const role = await requireMember(transaction, memberId, programmeId)
    if (role === 'organiser') await stopOrganising(deps, transaction, programmeId, memberId)
    await leaveRegistrations(transaction, programmeId, memberId, { by: personId, now: deps.clock.now() })
    await removeMember(transaction, programmeId, memberId)
  })
  announceMember(deps, programmeId, memberId)
}

async function stopOrganising(
  deps: ServerDeps,
  transaction: Transaction<Tables>,
  programmeId: ProgrammeId,
  memberId: PersonId,
): Promise<void> {
  if (!(await hasOrganiserBesides(transaction, programmeId, memberId))) {
    throw new AppError('last-organiser', 'A programme needs an organiser. Make somebody else one first.')
  }
  await revokeInvitationsBy(transaction, programmeId, memberId, deps.clock.now())
}

async function changePartners(
  transaction: Transaction<Tables>,
  programmeId: ProgrammeId,
  member: Member,
  change: MemberChange,
): Promise<void> {
  if (change.partnerIds === undefined && change.representsPartnerIds === undefined) return
  const partnerIds =
    change.partnerIds === undefined
      ? member.partnerIds
      : await presentPartnersOfProgramme(transaction, programmeId, change.partnerIds, 'partnerIds', member.partnerIds)
  // Who leaves a partner no longer speaks for it.
  const represents = change.representsPartnerIds ?? member.representsPartnerIds.filter((id) => partnerIds.includes(id))
  if (represents.some((id) => !partnerIds.includes(id))) {
    throw new AppError('bad-request', 'Only a partner that the person belongs to can be represented by them.', [
      { path: 'representsPartnerIds', message: 'names a partner that the person does not belong to' },
    ])
  }
  await replacePartners(transaction, programmeId, member.personId, partnerIds, represents)
}

function announceMember(deps: ServerDeps, programmeId: ProgrammeId, memberId: PersonId): void {
  deps.accessBus.publish({ programmeId, personId: memberId })
  deps.liveBus.publish({ programmeId }, { type: 'programme', programmeId })
  deps.liveBus.publish({ personId: memberId }, { type: 'programmes' })
}
