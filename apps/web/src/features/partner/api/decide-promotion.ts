import type { DecidePromotion, PartnerDetail } from '@plenum/schema/api/partner'
import { request } from '../../../shared/api/request.ts'
import { partnerPath } from './partner-path.ts'

export function decidePromotion(partnerId: string, body: DecidePromotion): Promise<PartnerDetail> {
  return request<PartnerDetail>('POST', `${partnerPath(partnerId)}/promotion`, { body })
}
