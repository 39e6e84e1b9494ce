import type { CreatePartner, Partner } from '@plenum/schema/api/partner'
import { request } from '../../../shared/api/request.ts'

export function createPartner(programmeId: string, body: CreatePartner, idempotencyKey: string): Promise<Partner> {
  return request<Partner>('POST', `/api/programmes/${encodeURIComponent(programmeId)}/partners`, {
    body,
    idempotencyKey,
  })
}
