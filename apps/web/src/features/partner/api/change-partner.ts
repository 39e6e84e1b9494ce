import type { ChangePartner, PartnerDetail } from '@plenum/schema/api/partner'
import { request } from '../../../shared/api/request.ts'

export function changePartner(partnerId: string, body: ChangePartner): Promise<PartnerDetail> {
  return request<PartnerDetail>('PATCH', `/api/partners/${encodeURIComponent(partnerId)}`, { body })
}
