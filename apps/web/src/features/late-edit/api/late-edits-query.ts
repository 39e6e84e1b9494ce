import type { LateEdit } from '@plenum/schema/api/freeze'
import type { Theme } from '@plenum/schema/api/theme'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { fetchAll } from '../../../shared/api/fetch-all.ts'
import { queryKeys } from '../../../shared/api/query-keys.ts'

/** What was written after the text was closed and is not settled: one's own, or for those who lead the theme everybody's. */
export const lateEditsQuery = ({ id: themeId, stage }: Pick<Theme, 'id' | 'stage'>) =>
  queryOptions({
    // What can be done with it depends on where the theme stands.
    queryKey: [...queryKeys.lateEdits(themeId), stage],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => fetchAll<LateEdit>(`/api/themes/${encodeURIComponent(themeId)}/late-edits`, signal),
  })
