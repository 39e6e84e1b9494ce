import type { PartnerId, PersonId, ProgrammeId } from '@plenum/schema/id'
import { type ProgrammeRole, programmeRoles } from '@plenum/schema/role'
import type { Transaction } from 'kysely'
import { z } from 'zod'
import { hashSecretToken, newSecretToken } from '../../auth/secret-token.ts'
import { insertInvitation } from '../../db/insert-invitation.ts'
import type { Tables } from '../../db/tables.ts'
import type { NamedRow } from './read-table.ts'
import type { Planned, Step } from './plan-partners.ts'
import { createRowReader, type RowReader } from './row-reader.ts'

const emailSchema = z.email().max(254)
/** As long as an invitation can last. */
const invitationLasts = 90 * 24 * 60 * 60 * 1000

const roleWords: Record<ProgrammeRole, readonly string[]> = {
  organiser: ['organiser', 'organisator', 'organisation'],
  member: ['member', 'lid', 'membre', 'mitglied'],
}

type Invite = (email: string, token: string) => void

type Known = {
  partners: ReadonlyMap<string, { id: PartnerId; left: boolean }>
  members: ReadonlyMap<string, { personId: PersonId; role: string; partnerIds: ReadonlySet<PartnerId> }>
  /** Address and partner of the invitations that wait. */
  invited: ReadonlySet<string>
}

/**
 * What each row of people would do, as the programme is now: members are added to the partner that is named, others are
 * invited. Whether somebody who is no member has an account is not told.
 */
export async function planPeople(
  transaction: Transaction<Tables>,
  { programmeId, by, now }: { programmeId: ProgrammeId; by: PersonId; now: number },
  rows: readonly NamedRow[],
  invite: Invite,
): Promise<Planned[]> {
  const known: Known = {
    partners: await partnersOf(transaction, programmeId),
    members: await membersOf(transaction, programmeId),
    invited: await invitedTo(transaction, programmeId, now),
  }
  const seen = new Set<string>()
  return rows.map((row) => planPerson({ programmeId, by, invite }, row, known, seen))
}

type Context = { programmeId: ProgrammeId; by: PersonId; invite: Invite }

function planPerson(context: Context, row: NamedRow, known: Known, seen: Set<string>): Planned {
  const reader = createRowReader(row)
  const email = readEmail(reader)
  const name = reader.line('name', 120) ?? ''
  const role = readRole(reader)
  const acronym = reader.line('partner', 20) ?? ''
  const partner = acronym === '' ? null : (known.partners.get(acronym) ?? null)
  if (acronym !== '' && partner === null) reader.fail('partner', 'unknown-partner')
  if (partner?.left === true) reader.fail('partner', 'partner-gone')
  const key = keyOf(email ?? '', partner?.id ?? null)
  if (email !== null && seen.has(key)) reader.fail('email', 'twice')
  seen.add(key)
  const member = known.members.get(email ?? '')
  if (member !== undefined && role !== null && role !== member.role) reader.fail('role', 'other-role')
  const facts = { row: row.row, subject: email ?? '', errors: reader.errors }
  if (email === null || reader.errors.length > 0)
    return { row: { ...facts, outcome: 'error', changes: [] }, step: null }

  const partnerId = partner?.id ?? null
  const here = member === undefined ? known.invited.has(key) : partnerId === null || member.partnerIds.has(partnerId)
  if (here) return { row: { ...facts, outcome: 'unchanged', changes: [] }, step: null }
  const inPartner = acronym === '' ? [] : [{ column: 'partner', value: acronym }]
  if (member !== undefined && partnerId !== null) {
    return { row: { ...facts, outcome: 'changed', changes: inPartner }, step: joinPartner(member.personId, partnerId) }
  }
  const changes = [...(name === '' ? [] : [{ column: 'name', value: name }]), ...inPartner]
  const terms = { email, name, role: role ?? 'member', partnerId }
  return {
    row: { ...facts, outcome: 'new', changes: [{ column: 'role', value: terms.role }, ...changes] },
    step: invitation(context, terms),
  }
}

type Terms = { email: string; name: string; role: ProgrammeRole; partnerId: PartnerId | null }

function invitation({ programmeId, by, invite }: Context, { email, name, role, partnerId }: Terms): Step {
  return async (transaction, now) => {
    const token = newSecretToken()
    await insertInvitation(transaction, hashSecretToken(token), {
      programmeId,
      role,
      themeId: null,
      themeRole: null,
      partnerId,
      note: noteOf(email, name),
      createdBy: by,
      createdAt: now,
      expiresAt: now + invitationLasts,
    })
    invite(email, token)
  }
}

function joinPartner(personId: PersonId, partnerId: PartnerId): Step {
  return async (transaction) => {
    await transaction
      .insertInto('partner_person')
      .values({ partner_id: partnerId, person_id: personId, represents: 0 })
      .execute()
  }
}

function readEmail(reader: RowReader): string | null {
  const text = reader.needed('email', 254)?.toLowerCase() ?? null
  if (text === null) return null
  return emailSchema.safeParse(text).success ? text : reader.fail('email', 'bad-email')
}

function readRole(reader: RowReader): ProgrammeRole | null {
  const text = reader.line('role', 100)?.toLowerCase() ?? ''
  if (text === '') return null
  return programmeRoles.find((role) => roleWords[role].includes(text)) ?? reader.fail('role', 'bad-role')
}

/** For whom an invitation is, in a form in which it is found again when the same file comes once more. */
function noteOf(email: string, name: string): string {
  return name === '' || name.length + email.length > 190 ? `<${email}>` : `${name} <${email}>`
}

function keyOf(email: string, partnerId: PartnerId | null): string {
  return JSON.stringify([email, partnerId])
}

async function partnersOf(transaction: Transaction<Tables>, programmeId: ProgrammeId): Promise<Known['partners']> {
  const rows = await transaction
    .selectFrom('partner')
    .select(['id', 'acronym', 'left_at'])
    .where('programme_id', '=', programmeId)
    .execute()
  return new Map(rows.map((row) => [row.acronym, { id: row.id, left: row.left_at !== null }]))
}

async function membersOf(transaction: Transaction<Tables>, programmeId: ProgrammeId): Promise<Known['members']> {
  const links = await transaction
    .selectFrom('partner_person')
    .innerJoin('partner', 'partner.id', 'partner_person.partner_id')
    .select(['partner_person.person_id', 'partner.id'])
    .where('partner.programme_id', '=', programmeId)
    .execute()
  const rows = await transaction
    .selectFrom('programme_member')
    .innerJoin('person', 'person.id', 'programme_member.person_id')
    .select(['person.id', 'person.email', 'programme_member.role'])
    .where('programme_member.programme_id', '=', programmeId)
    .execute()
  return new Map(
    rows.map((row) => {
      const own = links.filter((link) => link.person_id === row.id).map((link) => link.id)
      return [row.email, { personId: row.id, role: row.role, partnerIds: new Set(own) }]
    }),
  )
}

async function invitedTo(
  transaction: Transaction<Tables>,
  programmeId: ProgrammeId,
  now: number,
): Promise<Known['invited']> {
  const rows = await transaction
    .selectFrom('invitation')
    .select(['note', 'partner_id'])
    .where('programme_id', '=', programmeId)
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .execute()
  return new Set(
    rows.flatMap(({ note, partner_id }) => {
      const email = /<([^<>]+)>$/.exec(note)?.[1]
      return email === undefined ? [] : [keyOf(email, partner_id)]
    }),
  )
}
