import type { ProgrammeEvent } from '@plenum/schema/api/calendar'
import { queryOptions } from '@tanstack/react-query'
import { fetchAll } from '../../../shared/api/fetch-all.ts'
import { queryKeys } from '../../../shared/api/query-keys.ts'

export const eventsQuery = (programmeId: string) =>
  queryOptions({
    queryKey: queryKeys.events(programmeId),
    queryFn: ({ signal }) =>
      fetchAll<ProgrammeEvent>(`/api/programmes/${encodeURIComponent(programmeId)}/events`, signal),
  })
