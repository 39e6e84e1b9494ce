import type { Theme } from '@plenum/schema/api/theme'
import { queryOptions } from '@tanstack/react-query'
import { fetchAll } from '../../../shared/api/fetch-all.ts'
import { queryKeys } from '../../../shared/api/query-keys.ts'

export const themesQuery = (programmeId: string) =>
  queryOptions({
    queryKey: queryKeys.themes(programmeId),
    queryFn: ({ signal }) => fetchAll<Theme>(`/api/programmes/${encodeURIComponent(programmeId)}/themes`, signal),
  })
