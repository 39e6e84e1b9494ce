import type { Activity, ReplaceActivity } from '@plenum/schema/api/calendar'
import { request } from '../../../shared/api/request.ts'

export function replaceActivity(id: string, body: ReplaceActivity): Promise<Activity> {
  return request<Activity>('PUT', `/api/activities/${encodeURIComponent(id)}`, { body })
}
