import type { PartnerDetail, decidePromotionSchema } from '@plenum/schema/api/partner'
import type { PartnerId, PersonId } from '@plenum/schema/id'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import { AppError } from '../../app-error.ts'
import { appendAudit } from '../../audit/append-audit.ts'
import { appendPartnerEvent } from '../../db/append-partner-event.ts'
import type { Tables } from '../../db/tables.ts'
import { newId } from '../../new-id.ts'
import { notFound } from '../../not-found.ts'
import { tell } from '../../notices/tell.ts'
import type { ServerDeps } from '../../server-deps.ts'
import { lockPartner, requirePresent, requireSinceJoined, touchPartner } from './partner-context.ts'
import { readPartner } from './partner-detail.ts'

/**
 * An organiser decides whether a stakeholder becomes a key partner, from which day, and why. Refused with 'partner-gone';
 * 'already-decided' for a proposal that waits no longer; 'already-promoted' for a key partner.
 */
export async function decidePromotion(
  deps: ServerDeps,
  personId: PersonId,
  partnerId: PartnerId,
  { promotionId, promote, date, reason }: z.output<typeof decidePromotionSchema>,
): Promise<PartnerDetail> {
  const now = deps.clock.now()
  const programmeId = await deps.db.transaction().execute(async (transaction) => {
    const partner = await lockPartner(transaction, personId, partnerId)
    requirePresent(partner)
    const proposal = await proposalOf(transaction, partnerId, promotionId)
    if (partner.kind === 'key-partner') throw new AppError('already-promoted', 'This is a key partner already.')
    requireSinceJoined(date, partner)
    const state = promote ? 'granted' : 'refused'
    if (proposal === null) {
      await transaction
        .insertInto('promotion')
        .values({ id: newId(), partner_id: partnerId, offer_id: null, state, proposed_at: now })
        .execute()
    } else {
      await transaction.updateTable('promotion').set({ state }).where('id', '=', proposal.id).execute()
    }
    if (promote) await touchPartner(transaction, partnerId, { kind: 'key-partner' })
    const offerId = proposal?.offer_id ?? null
    const kind = promote ? 'promoted' : 'promotion-refused'
    await appendPartnerEvent(transaction, partnerId, { kind, personId, date, reason, offerId }, now)
    const entry = { programmeId: partner.programmeId, personId, themeId: null }
    const action = promote ? 'partner-promoted' : 'promotion-refused'
    await appendAudit(transaction, { ...entry, action, detail: { partner: partner.acronym, date, reason } }, now)
    const what = { kind: action, partnerId, acronym: partner.acronym } as const
    await tell(transaction, { programmeId: partner.programmeId, themeId: null, by: personId, at: now, what })
    return partner.programmeId
  })
  deps.liveBus.publish({ programmeId }, { type: 'programme', programmeId })
  return readPartner(deps, personId, partnerId)
}

/** The proposal that is decided: the one that is named, or whichever waits; null when nothing was proposed. */
async function proposalOf(transaction: Transaction<Tables>, partnerId: PartnerId, promotionId: string | null) {
  const query = transaction
    .selectFrom('promotion')
    .select(['id', 'state', 'offer_id'])
    .where('partner_id', '=', partnerId)
  if (promotionId === null) return (await query.where('state', '=', 'proposed').executeTakeFirst()) ?? null
  const named = await query.where('id', '=', promotionId).executeTakeFirst()
  if (named === undefined) throw notFound()
  if (named.state !== 'proposed') throw new AppError('already-decided', 'This promotion has been decided.')
  return named
}
