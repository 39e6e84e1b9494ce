import type { PartnerDetail, leavePartnerSchema } from '@plenum/schema/api/partner'
import type { PartnerId, PersonId } from '@plenum/schema/id'
import type { z } from 'zod'
import { AppError } from '../../app-error.ts'
import { appendAudit } from '../../audit/append-audit.ts'
import { appendPartnerEvent } from '../../db/append-partner-event.ts'
import type { ServerDeps } from '../../server-deps.ts'
import { lockPartner, requirePresent, requireSinceJoined, touchPartner } from './partner-context.ts'
import { readPartner } from './partner-detail.ts'

/**
 * The partner takes part no longer: its positions are no longer asked for, and what it offered and was to become lapses.
 * What it said and did stays.
 */
export async function leaveProgramme(
  deps: ServerDeps,
  personId: PersonId,
  partnerId: PartnerId,
  { date, reason }: z.output<typeof leavePartnerSchema>,
): Promise<PartnerDetail> {
  const now = deps.clock.now()
  const programmeId = await deps.db.transaction().execute(async (transaction) => {
    const partner = await lockPartner(transaction, personId, partnerId)
    requirePresent(partner)
    requireSinceJoined(date, partner)
    await touchPartner(transaction, partnerId, { left_at: now, left_on: date })
    await transaction
      .updateTable('promotion')
      .set({ state: 'lapsed' })
      .where('partner_id', '=', partnerId)
      .where('state', '=', 'proposed')
      .execute()
    await transaction
      .updateTable('offer')
      .set({ state: 'withdrawn', decided_at: now, decided_by: personId })
      .where('partner_id', '=', partnerId)
      .where('state', '=', 'open')
      .execute()
    await appendPartnerEvent(transaction, partnerId, { kind: 'left', personId, date, reason }, now)
    const entry = { programmeId: partner.programmeId, personId, themeId: null }
    const detail = { partner: partner.acronym, date, reason }
    await appendAudit(transaction, { ...entry, action: 'partner-left', detail }, now)
    return partner.programmeId
  })
  deps.liveBus.publish({ programmeId }, { type: 'programme', programmeId })
  return readPartner(deps, personId, partnerId)
}

/** A partner that left takes part again. */
export async function returnToProgramme(
  deps: ServerDeps,
  personId: PersonId,
  partnerId: PartnerId,
): Promise<PartnerDetail> {
  const now = deps.clock.now()
  const programmeId = await deps.db.transaction().execute(async (transaction) => {
    const partner = await lockPartner(transaction, personId, partnerId)
    if (partner.leftOn === null) throw new AppError('conflict', 'This partner has not left.')
    await touchPartner(transaction, partnerId, { left_at: null, left_on: null })
    await appendPartnerEvent(transaction, partnerId, { kind: 'returned', personId }, now)
    const entry = { programmeId: partner.programmeId, personId, themeId: null }
    await appendAudit(transaction, { ...entry, action: 'partner-returned', detail: { partner: partner.acronym } }, now)
    return partner.programmeId
  })
  deps.liveBus.publish({ programmeId }, { type: 'programme', programmeId })
  return readPartner(deps, personId, partnerId)
}
