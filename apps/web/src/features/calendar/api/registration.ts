import type { Activity } from '@plenum/schema/api/calendar'
import { request } from '../../../shared/api/request.ts'

const pathOf = (activityId: string) => `/api/activities/${encodeURIComponent(activityId)}/registration` as const

/** Or waits, when all places are taken. @throws ApiProblem `conflict` once it has begun */
export function register(activityId: string): Promise<Activity> {
  return request<Activity>('PUT', pathOf(activityId))
}

export function withdrawRegistration(activityId: string): Promise<Activity> {
  return request<Activity>('DELETE', pathOf(activityId))
}
