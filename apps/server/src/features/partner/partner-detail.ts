import { activityKinds, activityStates } from '@plenum/schema/api/calendar'
import {
  type Offer,
  type PartnerDetail,
  type PartnerEvent,
  offerStates,
  partnerEventKinds,
} from '@plenum/schema/api/partner'
import type { PartnerId, PersonId } from '@plenum/schema/id'
import type { Kysely } from 'kysely'
import { z } from 'zod'
import { readLocalized } from '../../db/localized-column.ts'
import type { Tables } from '../../db/tables.ts'
import { notFound } from '../../not-found.ts'
import { requireMember } from '../../programme-access.ts'
import type { ServerDeps } from '../../server-deps.ts'
import { contactsOf } from './contact-repository.ts'
import { peopleOf } from './partner-people.ts'
import { findPartner } from './repository.ts'

const activityKind = z.enum(activityKinds)
const activityState = z.enum(activityStates)
const offerState = z.enum(offerStates)
const eventKind = z.enum(partnerEventKinds)

/** Of what is not settled, or was refused, only organisers and the partner's own people are told. */
const told: ReadonlySet<PartnerEvent['kind']> = new Set(['joined', 'offer-accepted', 'promoted', 'left', 'returned'])

/** A partner and all that its page shows to this person, who is a member of the programme. */
export async function readPartner({ db }: Pick<ServerDeps, 'db'>, personId: PersonId, partnerId: PartnerId) {
  const found = await findPartner(db, partnerId)
  if (found === null) throw notFound()
  const { partner, programmeId } = found
  const mayManage = (await requireMember(db, personId, programmeId)) === 'organiser'
  const members = await peopleOf(db, partnerId)
  const belongs = members.some((member) => member.personId === personId)
  const seesAll = mayManage || belongs
  const offers = await offersOf(db, partnerId)
  const history = await historyOf(db, partnerId)
  const joined = await joining(db, partnerId)
  const detail: PartnerDetail = {
    ...partner,
    waits: mayManage && partner.waits,
    programmeId,
    members,
    contacts: await contactsOf(db, partnerId),
    activities: await activitiesOf(db, partnerId),
    offers: offers.filter((offer) => seesAll || offer.state === 'accepted'),
    promotion: seesAll ? await openPromotion(db, partnerId) : null,
    history: [...history, joined].filter((event) => seesAll || told.has(event.kind)),
    me: { mayManage, belongs },
  }
  return detail
}

async function activitiesOf(db: Kysely<Tables>, partnerId: PartnerId): Promise<PartnerDetail['activities']> {
  const rows = await db
    .selectFrom('activity')
    .innerJoin('activity_partner', 'activity_partner.activity_id', 'activity.id')
    .select(['activity.id', 'activity.kind', 'activity.state', 'activity.title', 'activity.starts_at'])
    .where('activity_partner.partner_id', '=', partnerId)
    .orderBy('activity.starts_at')
    .orderBy('activity.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    kind: activityKind.parse(row.kind),
    state: activityState.parse(row.state),
    title: readLocalized(row.title),
    startsAt: new Date(row.starts_at).toISOString(),
  }))
}

async function offersOf(db: Kysely<Tables>, partnerId: PartnerId): Promise<Offer[]> {
  const rows = await db
    .selectFrom('offer')
    .innerJoin('person as offering', 'offering.id', 'offer.offered_by')
    .leftJoin('person as deciding', 'deciding.id', 'offer.decided_by')
    .selectAll('offer')
    .select(['offering.name as offered_name', 'deciding.name as decided_name'])
    .where('offer.partner_id', '=', partnerId)
    .orderBy('offer.offered_at', 'desc')
    .orderBy('offer.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    partnerId,
    kind: activityKind.parse(row.kind),
    title: row.title,
    description: row.description,
    state: offerState.parse(row.state),
    offeredAt: new Date(row.offered_at).toISOString(),
    offeredBy: { personId: row.offered_by, name: row.offered_name },
    decidedAt: row.decided_at === null ? null : new Date(row.decided_at).toISOString(),
    decidedBy: named(row.decided_by, row.decided_name),
    reason: row.reason,
  }))
}

async function openPromotion(db: Kysely<Tables>, partnerId: PartnerId): Promise<PartnerDetail['promotion']> {
  const row = await db
    .selectFrom('promotion')
    .select(['id', 'proposed_at'])
    .where('partner_id', '=', partnerId)
    .where('state', '=', 'proposed')
    .executeTakeFirst()
  return row === undefined ? null : { id: row.id, proposedAt: new Date(row.proposed_at).toISOString() }
}

async function historyOf(db: Kysely<Tables>, partnerId: PartnerId): Promise<PartnerEvent[]> {
  const rows = await db
    .selectFrom('partner_event')
    .leftJoin('person', 'person.id', 'partner_event.person_id')
    .leftJoin('offer', 'offer.id', 'partner_event.offer_id')
    .selectAll('partner_event')
    .select(['person.name as person_name', 'offer.title as offer_title'])
    .where('partner_event.partner_id', '=', partnerId)
    .orderBy('partner_event.number', 'desc')
    .execute()
  return rows.map((row) => ({
    number: row.number,
    kind: eventKind.parse(row.kind),
    at: new Date(row.at).toISOString(),
    date: row.date,
    person: named(row.person_id, row.person_name),
    reason: row.reason,
    title: row.offer_title ?? '',
  }))
}

async function joining(db: Kysely<Tables>, partnerId: PartnerId): Promise<PartnerEvent> {
  const row = await db
    .selectFrom('partner')
    .select(['since', 'created_at'])
    .where('id', '=', partnerId)
    .executeTakeFirstOrThrow()
  const at = new Date(row.created_at).toISOString()
  return { number: 0, kind: 'joined', at, date: row.since, person: null, reason: '', title: '' }
}

function named(personId: string | null, name: string | null): { personId: string; name: string } | null {
  return personId === null ? null : { personId, name: name ?? '' }
}
