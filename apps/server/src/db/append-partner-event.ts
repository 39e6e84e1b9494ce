import type { partnerEventKinds } from '@plenum/schema/api/partner'
import type { PartnerId, PersonId } from '@plenum/schema/id'
import type { Transaction } from 'kysely'
import type { Tables } from './tables.ts'

export type PartnerNote = {
  kind: Exclude<(typeof partnerEventKinds)[number], 'joined'>
  /** Null: the server itself. */
  personId: PersonId | null
  /** Calendar date, YYYY-MM-DD. */
  date?: string
  reason?: string
  offerId?: string | null
}

/** Adds to a partner's history, in the transaction of what it tells of; the programme is locked by the caller. */
export async function appendPartnerEvent(
  transaction: Transaction<Tables>,
  partnerId: PartnerId,
  note: PartnerNote,
  at: number,
): Promise<void> {
  const { last } = await transaction
    .selectFrom('partner_event')
    .select((eb) => eb.fn.max<number | null>('number').as('last'))
    .where('partner_id', '=', partnerId)
    .executeTakeFirstOrThrow()
  await transaction
    .insertInto('partner_event')
    .values({
      partner_id: partnerId,
      number: (last ?? 0) + 1,
      kind: note.kind,
      at,
      date: note.date ?? null,
      person_id: note.personId,
      reason: note.reason ?? '',
      offer_id: note.offerId ?? null,
    })
    .execute()
}
