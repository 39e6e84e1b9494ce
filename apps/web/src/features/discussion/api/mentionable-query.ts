import type { Mentionable } from '@plenum/schema/api/thread'
import { queryOptions } from '@tanstack/react-query'
import { queryKeys } from '../../../shared/api/query-keys.ts'
import { request } from '../../../shared/api/request.ts'

export const mentionableQuery = (themeId: string) =>
  queryOptions({
    queryKey: queryKeys.mentionable(themeId),
    queryFn: ({ signal }) =>
      request<Mentionable>('GET', `/api/themes/${encodeURIComponent(themeId)}/mentionable`, { signal }),
  })
