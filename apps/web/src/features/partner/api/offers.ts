import type { CreateOffer, DecideOffer, PartnerDetail } from '@plenum/schema/api/partner'
import { request } from '../../../shared/api/request.ts'

const path = (offerId: string) => `/api/offers/${encodeURIComponent(offerId)}` as const

export function makeOffer(programmeId: string, body: CreateOffer, idempotencyKey: string): Promise<PartnerDetail> {
  const offers = `/api/programmes/${encodeURIComponent(programmeId)}/offers` as const
  return request<PartnerDetail>('POST', offers, { body, idempotencyKey })
}

export function decideOffer(offerId: string, body: DecideOffer): Promise<PartnerDetail> {
  return request<PartnerDetail>('POST', `${path(offerId)}/decision`, { body })
}

export function withdrawOffer(offerId: string): Promise<PartnerDetail> {
  return request<PartnerDetail>('POST', `${path(offerId)}/withdrawal`)
}
