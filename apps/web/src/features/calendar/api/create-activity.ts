import type { CreateActivity, Activity } from '@plenum/schema/api/calendar'
import { request } from '../../../shared/api/request.ts'

export function createActivity(programmeId: string, body: CreateActivity, idempotencyKey: string): Promise<Activity> {
  return request<Activity>('POST', `/api/programmes/${encodeURIComponent(programmeId)}/activities`, {
    body,
    idempotencyKey,
  })
}
