import type { Generated } from 'kysely'

/** The tables of partners, in the types of `Tables`. */
export type PartnerTables = {
  partner: PartnerTable
  partner_person: PartnerPersonTable
  partner_contact: PartnerContactTable
  partner_logo: PartnerLogoTable
  offer: OfferTable
  promotion: PromotionTable
  partner_event: PartnerEventTable
}

type PartnerTable = {
  id: string
  programme_id: string
  kind: string
  acronym: string
  name: string
  description: string
  /** Calendar date, YYYY-MM-DD. */
  since: string
  created_at: number
  /** From 1, with every change. */
  revision: Generated<number>
  /** When it was recorded that the partner left; null while it takes part. */
  left_at: number | null
  /** Calendar date from which it no longer takes part. */
  left_on: string | null
}

type PartnerPersonTable = { partner_id: string; person_id: string; represents: 0 | 1 }

type PartnerContactTable = {
  partner_id: string
  /** From 0, in the order in which they are shown. */
  place: number
  person_id: string | null
  /** '' for somebody with an account. */
  name: string
  role: string
  email: string
  phone: string
}

type PartnerLogoTable = { partner_id: string; media_type: string; hash: string; bytes: Uint8Array }

/** A partner would take on an activity. */
type OfferTable = {
  id: string
  partner_id: string
  kind: string
  title: string
  description: string
  /** `open`, `accepted`, `declined` or `withdrawn`. */
  state: string
  offered_at: number
  offered_by: string
  decided_at: number | null
  decided_by: string | null
  reason: string
}

/** Whether a stakeholder becomes a key partner; `offer_id`: the accepted offer that proposes it. */
type PromotionTable = {
  id: string
  partner_id: string
  offer_id: string | null
  /** `proposed`, `granted`, `refused`, or `lapsed` when the partner left before. */
  state: string
  proposed_at: number
}

/** What happened to a partner; only ever added to. */
type PartnerEventTable = {
  partner_id: string
  /** From 1, of this partner's. */
  number: number
  kind: string
  at: number
  /** Calendar date from which it holds, where one was given. */
  date: string | null
  person_id: string | null
  reason: string
  offer_id: string | null
}
