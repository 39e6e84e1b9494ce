import type { Registrations } from '@plenum/schema/api/calendar'
import { queryOptions } from '@tanstack/react-query'
import { queryKeys } from '../../../shared/api/query-keys.ts'
import { request } from '../../../shared/api/request.ts'

/** Who has registered for an activity; organisers read it. */
export const registrationsQuery = (programmeId: string, activityId: string) =>
  queryOptions({
    queryKey: [...queryKeys.activities(programmeId), activityId, 'registrations'],
    queryFn: ({ signal }) =>
      request<Registrations>('GET', `/api/activities/${encodeURIComponent(activityId)}/registrations`, { signal }),
  })
