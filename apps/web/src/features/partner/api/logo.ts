import type { PartnerDetail } from '@plenum/schema/api/partner'
import { request } from '../../../shared/api/request.ts'
import { partnerPath } from './partner-path.ts'

export function setLogo(partnerId: string, file: Blob): Promise<PartnerDetail> {
  return request<PartnerDetail>('PUT', `${partnerPath(partnerId)}/logo`, { file })
}

export function removeLogo(partnerId: string): Promise<PartnerDetail> {
  return request<PartnerDetail>('DELETE', `${partnerPath(partnerId)}/logo`)
}
