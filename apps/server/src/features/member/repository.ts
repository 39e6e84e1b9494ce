import type { Member } from '@plenum/schema/api/member'
import type { PartnerId, PersonId, ProgrammeId } from '@plenum/schema/id'
import { type ProgrammeRole, programmeRoles } from '@plenum/schema/role'
import type { Kysely, Transaction } from 'kysely'
import { z } from 'zod'
import type { Tables } from '../../db/tables.ts'
import { partnersByMember, themesByMember } from './member-parts.ts'

/** Sort key of the list: name, then id. */
export const memberKey = z.tuple([z.string(), z.string()])
export type MemberKey = z.infer<typeof memberKey>

const roleColumn = z.enum(programmeRoles)

/** Members by name, with their addresses; whoever hands them on decides who sees those. */
export async function membersOf(
  db: Kysely<Tables>,
  programmeId: ProgrammeId,
  after: MemberKey | null,
  limit: number,
): Promise<Member[]> {
  let query = withPerson(db, programmeId).orderBy('person.name').orderBy('person.id').limit(limit)
  if (after !== null) {
    query = query.where((eb) => eb(eb.refTuple('person.name', 'person.id'), '>', eb.tuple(...after)))
  }
  return toMembers(db, programmeId, await query.execute())
}

export async function findMember(
  db: Kysely<Tables>,
  programmeId: ProgrammeId,
  personId: PersonId,
): Promise<Member | null> {
  const rows = await withPerson(db, programmeId).where('person.id', '=', personId).execute()
  const [member] = await toMembers(db, programmeId, rows)
  return member ?? null
}

export async function hasOrganiserBesides(
  db: Kysely<Tables>,
  programmeId: ProgrammeId,
  personId: PersonId,
): Promise<boolean> {
  const other = await db
    .selectFrom('programme_member')
    .select('person_id')
    .where('programme_id', '=', programmeId)
    .where('role', '=', 'organiser')
    .where('person_id', '!=', personId)
    .limit(1)
    .executeTakeFirst()
  return other !== undefined
}

export async function setProgrammeRole(
  db: Kysely<Tables>,
  programmeId: ProgrammeId,
  personId: PersonId,
  role: ProgrammeRole,
): Promise<void> {
  await db
    .updateTable('programme_member')
    .set({ role })
    .where('programme_id', '=', programmeId)
    .where('person_id', '=', personId)
    .execute()
}

/** The person belongs to exactly these partners of the programme and speaks for those in `represents`. */
export async function replacePartners(
  transaction: Transaction<Tables>,
  programmeId: ProgrammeId,
  personId: PersonId,
  partnerIds: readonly PartnerId[],
  represents: readonly PartnerId[],
): Promise<void> {
  await removePartners(transaction, programmeId, personId)
  if (partnerIds.length === 0) return
  await transaction
    .insertInto('partner_person')
    .values(
      partnerIds.map((partner_id) => ({
        partner_id,
        person_id: personId,
        represents: represents.includes(partner_id) ? 1 : 0,
      })),
    )
    .execute()
}

/** Takes the person out of the programme, its working groups and its partners. */
export async function removeMember(
  transaction: Transaction<Tables>,
  programmeId: ProgrammeId,
  personId: PersonId,
): Promise<void> {
  await removePartners(transaction, programmeId, personId)
  await transaction
    .deleteFrom('theme_member')
    .where('person_id', '=', personId)
    .where('theme_id', 'in', (eb) => eb.selectFrom('theme').select('id').where('programme_id', '=', programmeId))
    .execute()
  await transaction
    .deleteFrom('programme_member')
    .where('programme_id', '=', programmeId)
    .where('person_id', '=', personId)
    .execute()
}

/** Ends the open invitations of someone who may no longer invite: a link kept back must not let anyone in. */
export async function revokeInvitationsBy(
  db: Kysely<Tables>,
  programmeId: ProgrammeId,
  personId: PersonId,
  now: number,
): Promise<void> {
  await db
    .updateTable('invitation')
    .set({ revoked_at: now })
    .where('programme_id', '=', programmeId)
    .where('created_by', '=', personId)
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .execute()
}

async function removePartners(db: Kysely<Tables>, programmeId: ProgrammeId, personId: PersonId): Promise<void> {
  await db
    .deleteFrom('partner_person')
    .where('person_id', '=', personId)
    .where('partner_id', 'in', (eb) => eb.selectFrom('partner').select('id').where('programme_id', '=', programmeId))
    .execute()
}

function withPerson(db: Kysely<Tables>, programmeId: ProgrammeId) {
  return db
    .selectFrom('programme_member')
    .innerJoin('person', 'person.id', 'programme_member.person_id')
    .select(['person.id', 'person.name', 'person.email', 'programme_member.role'])
    .where('programme_member.programme_id', '=', programmeId)
}

type MemberRow = { id: string; name: string; email: string; role: string }

async function toMembers(db: Kysely<Tables>, programmeId: ProgrammeId, rows: readonly MemberRow[]): Promise<Member[]> {
  const ids = rows.map((row) => row.id)
  const partners = await partnersByMember(db, programmeId, ids)
  const themes = await themesByMember(db, programmeId, ids)
  return rows.map((row) => {
    const links = partners.get(row.id) ?? []
    return {
      personId: row.id,
      name: row.name,
      email: row.email,
      role: roleColumn.parse(row.role),
      partnerIds: links.map((link) => link.partnerId),
      representsPartnerIds: links.filter((link) => link.represents).map((link) => link.partnerId),
      themes: themes.get(row.id) ?? [],
    }
  })
}
