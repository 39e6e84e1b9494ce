import type { LeavePartner, PartnerDetail } from '@plenum/schema/api/partner'
import { request } from '../../../shared/api/request.ts'
import { partnerPath } from './partner-path.ts'

export function leaveProgramme(partnerId: string, body: LeavePartner): Promise<PartnerDetail> {
  return request<PartnerDetail>('PUT', `${partnerPath(partnerId)}/departure`, { body })
}

export function returnToProgramme(partnerId: string): Promise<PartnerDetail> {
  return request<PartnerDetail>('DELETE', `${partnerPath(partnerId)}/departure`)
}
