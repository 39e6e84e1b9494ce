import type { Theme } from '@plenum/schema/api/theme'
import { queryOptions } from '@tanstack/react-query'
import { queryKeys } from '../../../shared/api/query-keys.ts'
import { request } from '../../../shared/api/request.ts'

export const themeQuery = (themeId: string) =>
  queryOptions({
    queryKey: queryKeys.theme(themeId),
    queryFn: ({ signal }) => request<Theme>('GET', `/api/themes/${encodeURIComponent(themeId)}`, { signal }),
  })
