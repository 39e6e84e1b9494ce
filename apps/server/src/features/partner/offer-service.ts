import type { PartnerDetail, createOfferSchema, decideOfferSchema } from '@plenum/schema/api/partner'
import type { PartnerId, PersonId, ProgrammeId } from '@plenum/schema/id'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import { AppError } from '../../app-error.ts'
import { appendAudit } from '../../audit/append-audit.ts'
import { appendPartnerEvent } from '../../db/append-partner-event.ts'
import { partnersOfProgramme } from '../../db/ids-of-programme.ts'
import { lockProgramme } from '../../db/lock-programme.ts'
import type { Tables } from '../../db/tables.ts'
import { newId } from '../../new-id.ts'
import { notFound } from '../../not-found.ts'
import { tell } from '../../notices/tell.ts'
import { requireMember } from '../../programme-access.ts'
import type { ServerDeps } from '../../server-deps.ts'
import { lockPartner, readLocked, requirePresent } from './partner-context.ts'
import { readPartner } from './partner-detail.ts'
import { belongsTo } from './partner-people.ts'

/** Offers of one partner that wait for an answer: more would only hide one another. */
const maxOpen = 10

/** One of the partner's people offers that it takes on an activity; or an organiser, who was asked to write it down. */
export async function makeOffer(
  deps: ServerDeps,
  personId: PersonId,
  programmeId: ProgrammeId,
  { partnerId, kind, title, description }: z.output<typeof createOfferSchema>,
): Promise<PartnerDetail> {
  const now = deps.clock.now()
  await deps.db.transaction().execute(async (transaction) => {
    await requireMember(transaction, personId, programmeId)
    await lockProgramme(transaction, programmeId)
    const role = await requireMember(transaction, personId, programmeId)
    await partnersOfProgramme(transaction, programmeId, [partnerId], 'partnerId')
    if (role !== 'organiser') await requireOwn(transaction, personId, partnerId)
    const partner = await readLocked(transaction, partnerId)
    requirePresent(partner)
    const { open } = await transaction
      .selectFrom('offer')
      .select((eb) => eb.fn.countAll<number>().as('open'))
      .where('partner_id', '=', partnerId)
      .where('state', '=', 'open')
      .executeTakeFirstOrThrow()
    if (Number(open) >= maxOpen) {
      throw new AppError('too-many', `${maxOpen} offers of this partner wait for an answer already.`)
    }
    const id = newId()
    await transaction
      .insertInto('offer')
      .values({
        id,
        partner_id: partnerId,
        kind,
        title,
        description,
        state: 'open',
        offered_at: now,
        offered_by: personId,
        decided_at: null,
        decided_by: null,
        reason: '',
      })
      .execute()
    await appendPartnerEvent(transaction, partnerId, { kind: 'offered', personId, offerId: id }, now)
    const what = { kind: 'offer-made', partnerId, acronym: partner.acronym, title } as const
    await tell(transaction, { programmeId, themeId: null, by: personId, at: now, what })
  })
  deps.liveBus.publish({ programmeId }, { type: 'programme', programmeId })
  return readPartner(deps, personId, partnerId)
}

/**
 * An organiser accepts or declines, with a reason. Accepting proposes that a stakeholder becomes a key partner, once
 * while that is not decided. 'already-decided' for an offer that waits no longer.
 */
export async function decideOffer(
  deps: ServerDeps,
  personId: PersonId,
  offerId: string,
  { accept, reason }: z.output<typeof decideOfferSchema>,
): Promise<PartnerDetail> {
  const now = deps.clock.now()
  const { partnerId, programmeId } = await deps.db.transaction().execute(async (transaction) => {
    const offered = await partnerOfOffer(transaction, offerId)
    const partner = await lockPartner(transaction, personId, offered)
    requirePresent(partner)
    const state = accept ? 'accepted' : 'declined'
    const title = await closeOffer(transaction, offerId, { state, personId, reason, now })
    const kind = accept ? 'offer-accepted' : 'offer-declined'
    await appendPartnerEvent(transaction, offered, { kind, personId, reason, offerId }, now)
    const entry = { programmeId: partner.programmeId, personId, themeId: null }
    const detail = { partner: partner.acronym, title, reason }
    await appendAudit(transaction, { ...entry, action: kind, detail }, now)
    const what = { kind, partnerId: offered, acronym: partner.acronym, title } as const
    await tell(transaction, { programmeId: partner.programmeId, themeId: null, by: personId, at: now, what })
    if (accept && partner.kind === 'stakeholder') await proposePromotion(transaction, offered, offerId, now)
    return { partnerId: offered, programmeId: partner.programmeId }
  })
  deps.liveBus.publish({ programmeId }, { type: 'programme', programmeId })
  return readPartner(deps, personId, partnerId)
}

/** One of the partner's people takes back an offer that nobody has answered. */
export async function withdrawOffer(deps: ServerDeps, personId: PersonId, offerId: string): Promise<PartnerDetail> {
  const now = deps.clock.now()
  const { partnerId, programmeId } = await deps.db.transaction().execute(async (transaction) => {
    const offered = await partnerOfOffer(transaction, offerId)
    const { programmeId: ofPartner } = await readLocked(transaction, offered)
    await requireMember(transaction, personId, ofPartner)
    await lockProgramme(transaction, ofPartner)
    await requireOwn(transaction, personId, offered)
    requirePresent(await readLocked(transaction, offered))
    await closeOffer(transaction, offerId, { state: 'withdrawn', personId, reason: '', now })
    await appendPartnerEvent(transaction, offered, { kind: 'offer-withdrawn', personId, offerId }, now)
    return { partnerId: offered, programmeId: ofPartner }
  })
  deps.liveBus.publish({ programmeId }, { type: 'programme', programmeId })
  return readPartner(deps, personId, partnerId)
}

async function requireOwn(transaction: Transaction<Tables>, personId: PersonId, partnerId: PartnerId): Promise<void> {
  if (await belongsTo(transaction, personId, partnerId)) return
  throw new AppError('not-allowed', 'Only people of the partner make and withdraw its offers.')
}

async function partnerOfOffer(transaction: Transaction<Tables>, offerId: string): Promise<PartnerId> {
  const row = await transaction.selectFrom('offer').select('partner_id').where('id', '=', offerId).executeTakeFirst()
  if (row === undefined) throw notFound()
  return row.partner_id
}

type Closing = { state: string; personId: PersonId; reason: string; now: number }

/** Ends an open offer and returns its title; for one of all who try, at once or in turn. */
async function closeOffer(
  transaction: Transaction<Tables>,
  offerId: string,
  { state, personId, reason, now }: Closing,
): Promise<string> {
  const closed = await transaction
    .updateTable('offer')
    .set({ state, reason, decided_at: now, decided_by: personId })
    .where('id', '=', offerId)
    .where('state', '=', 'open')
    .returning('title')
    .executeTakeFirst()
  if (closed === undefined) throw new AppError('already-decided', 'This offer has been answered or taken back.')
  return closed.title
}

async function proposePromotion(
  transaction: Transaction<Tables>,
  partnerId: PartnerId,
  offerId: string,
  now: number,
): Promise<void> {
  const proposed = await transaction
    .selectFrom('promotion')
    .select('id')
    .where('partner_id', '=', partnerId)
    .where('state', '=', 'proposed')
    .executeTakeFirst()
  if (proposed !== undefined) return
  await transaction
    .insertInto('promotion')
    .values({ id: newId(), partner_id: partnerId, offer_id: offerId, state: 'proposed', proposed_at: now })
    .execute()
  await appendPartnerEvent(transaction, partnerId, { kind: 'promotion-proposed', personId: null, offerId }, now)
}
