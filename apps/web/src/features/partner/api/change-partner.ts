import type { ChangePartner, PartnerDetail } from '@plenum/schema/api/partner'
import { request } from '../../../shared/api/request.ts'
import { partnerPath } from './partner-path.ts'

export function changePartner(partnerId: string, body: ChangePartner): Promise<PartnerDetail> {
  return request<PartnerDetail>('PATCH', partnerPath(partnerId), { body })
}
