import type { Activity } from '@plenum/schema/api/calendar'
import { queryOptions } from '@tanstack/react-query'
import { fetchAll } from '../../../shared/api/fetch-all.ts'
import { queryKeys } from '../../../shared/api/query-keys.ts'

export const activitiesQuery = (programmeId: string) =>
  queryOptions({
    queryKey: queryKeys.activities(programmeId),
    queryFn: ({ signal }) =>
      fetchAll<Activity>(`/api/programmes/${encodeURIComponent(programmeId)}/activities`, signal),
  })
