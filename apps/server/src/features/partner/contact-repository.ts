import type { PartnerContact, setContactSchema } from '@plenum/schema/api/partner'
import type { PartnerId, ProgrammeId } from '@plenum/schema/id'
import type { Kysely, Transaction } from 'kysely'
import type { z } from 'zod'
import { AppError } from '../../app-error.ts'
import type { Tables } from '../../db/tables.ts'

type ContactInput = z.output<typeof setContactSchema>

/** In the order in which they were given; somebody of the programme under their account's present name. */
export async function contactsOf(db: Kysely<Tables>, partnerId: PartnerId): Promise<PartnerContact[]> {
  const rows = await db
    .selectFrom('partner_contact')
    .leftJoin('person', 'person.id', 'partner_contact.person_id')
    .selectAll('partner_contact')
    .select('person.name as account_name')
    .where('partner_contact.partner_id', '=', partnerId)
    .orderBy('partner_contact.place')
    .execute()
  return rows.map((row) => ({
    personId: row.person_id,
    name: row.account_name ?? row.name,
    role: row.role,
    email: row.email,
    phone: row.phone,
  }))
}

/** Puts these in the place of the contacts that were; refuses an account that is not in the programme. */
export async function replaceContacts(
  transaction: Transaction<Tables>,
  programmeId: ProgrammeId,
  partnerId: PartnerId,
  contacts: readonly ContactInput[],
): Promise<void> {
  await requireMembers(transaction, programmeId, contacts)
  await transaction.deleteFrom('partner_contact').where('partner_id', '=', partnerId).execute()
  if (contacts.length === 0) return
  await transaction
    .insertInto('partner_contact')
    .values(
      contacts.map(({ personId, name, role, email, phone }, place) => ({
        partner_id: partnerId,
        place,
        person_id: personId,
        name: personId === null ? name : '',
        role,
        email,
        phone,
      })),
    )
    .execute()
}

async function requireMembers(
  transaction: Transaction<Tables>,
  programmeId: ProgrammeId,
  contacts: readonly ContactInput[],
): Promise<void> {
  const asked = contacts.map(({ personId }) => personId).filter((id) => id !== null)
  if (asked.length === 0) return
  const rows = await transaction
    .selectFrom('programme_member')
    .select('person_id')
    .where('programme_id', '=', programmeId)
    .where('person_id', 'in', asked)
    .execute()
  const members = new Set(rows.map((row) => row.person_id))
  const fields = contacts.flatMap(({ personId }, place) =>
    personId === null || members.has(personId)
      ? []
      : [{ path: `contacts.${place}.personId`, message: 'is not a member of the programme' }],
  )
  if (fields.length > 0) throw new AppError('bad-request', 'Somebody who was named is not in the programme.', fields)
}
