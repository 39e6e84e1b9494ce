import type { ProgrammeId } from '@plenum/schema/id'
import type { Transaction } from 'kysely'
import { appendAudit } from '../../audit/append-audit.ts'
import { appendPartnerEvent } from '../../db/append-partner-event.ts'
import type { Tables } from '../../db/tables.ts'
import { dayIn } from '../../local-time.ts'
import { newId } from '../../new-id.ts'
import type { ExampleOffer } from './content/content-types.ts'
import { exampleOffers } from './content/offers.ts'
import { examplePartners } from './content/partners.ts'
import { exampleProgramme } from './content/programme.ts'
import type { ExampleAct } from './content/thread-types.ts'
import { named } from './insert-content.ts'
import { momentAt } from './moment-at.ts'
import type { HistoryCast } from './load-history.ts'

type OfferCast = { programmeId: ProgrammeId } & Pick<HistoryCast, 'partnerIds' | 'personId'>

/** What partners offered and what came of it, with the times at which it is said to have happened. */
export async function insertOffers(transaction: Transaction<Tables>, cast: OfferCast, now: number): Promise<void> {
  for (const offer of exampleOffers) await insertOffer(transaction, cast, offer, now)
}

async function insertOffer(transaction: Transaction<Tables>, cast: OfferCast, offer: ExampleOffer, now: number) {
  const time = ({ at }: ExampleAct) => momentAt(at, now, exampleProgramme.timeZone)
  const { decision, promotion, kind, title, description } = offer
  const [partnerId = ''] = named(cast.partnerIds, [offer.partner])
  const acronym = examplePartners.find(({ key }) => key === offer.partner)?.acronym ?? ''
  const offerId = newId()
  const state = decision === null ? 'open' : decision.accept ? 'accepted' : 'declined'
  await transaction
    .insertInto('offer')
    .values({
      id: offerId,
      partner_id: partnerId,
      kind,
      title,
      description,
      state,
      offered_at: time(offer),
      offered_by: cast.personId(offer.by),
      decided_at: decision === null ? null : time(decision),
      decided_by: decision === null ? null : cast.personId(decision.by),
      reason: decision?.reason ?? '',
    })
    .execute()
  const offered = { kind: 'offered', personId: cast.personId(offer.by), offerId } as const
  await appendPartnerEvent(transaction, partnerId, offered, time(offer))
  if (decision === null) return

  const entry = { programmeId: cast.programmeId, personId: cast.personId(decision.by), themeId: null }
  const answer = decision.accept ? 'offer-accepted' : 'offer-declined'
  const { reason } = decision
  const answered = { kind: answer, personId: entry.personId, reason, offerId } as const
  await appendPartnerEvent(transaction, partnerId, answered, time(decision))
  const detail = { partner: acronym, title, reason }
  await appendAudit(transaction, { ...entry, action: answer, detail }, time(decision))
  if (promotion === null) return

  await transaction
    .insertInto('promotion')
    .values({ id: newId(), partner_id: partnerId, offer_id: offerId, state: 'granted', proposed_at: time(decision) })
    .execute()
  const proposed = { kind: 'promotion-proposed', personId: null, offerId } as const
  await appendPartnerEvent(transaction, partnerId, proposed, time(decision))
  await transaction
    .updateTable('partner')
    .set((eb) => ({ kind: 'key-partner', revision: eb('revision', '+', 1) }))
    .where('id', '=', partnerId)
    .execute()
  const date = dayIn(exampleProgramme.timeZone, time(promotion))
  const why = { date, reason: promotion.reason }
  const promoted = { kind: 'promoted', personId: cast.personId(promotion.by), offerId, ...why } as const
  await appendPartnerEvent(transaction, partnerId, promoted, time(promotion))
  const told = { partner: acronym, ...why }
  await appendAudit(transaction, { ...entry, action: 'partner-promoted', detail: told }, time(promotion))
}
