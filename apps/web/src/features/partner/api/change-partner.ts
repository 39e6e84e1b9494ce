import type { ChangePartner, Partner } from '@plenum/schema/api/partner'
import { request } from '../../../shared/api/request.ts'

export function changePartner(partnerId: string, body: ChangePartner): Promise<Partner> {
  return request<Partner>('PATCH', `/api/partners/${encodeURIComponent(partnerId)}`, { body })
}
