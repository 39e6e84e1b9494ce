import type { StagePreview } from '@plenum/schema/api/schedule'
import type { Stage } from '@plenum/schema/stage'
import { queryOptions } from '@tanstack/react-query'
import { queryKeys } from '../../../shared/api/query-keys.ts'
import { request } from '../../../shared/api/request.ts'

/** What a move of the theme to this stage would do, as things stand. */
export const stagePreviewQuery = (themeId: string, to: Stage) =>
  queryOptions({
    queryKey: queryKeys.stagePreview(themeId, to),
    queryFn: ({ signal }) =>
      request<StagePreview>('GET', `/api/themes/${encodeURIComponent(themeId)}/stage/${to}`, { signal }),
    staleTime: 0,
  })
