import type { Schedule, SetSchedule } from '@plenum/schema/api/schedule'
import { request } from '../../../shared/api/request.ts'

/** Plans the moves of a theme. @throws ApiProblem `bad-request`, whose first field names the move that cannot be */
export function setSchedule(themeId: string, body: SetSchedule): Promise<Schedule> {
  return request<Schedule>('PUT', `/api/themes/${encodeURIComponent(themeId)}/schedule`, { body })
}
