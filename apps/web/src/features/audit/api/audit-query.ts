import type { Page } from '@plenum/schema/api/common'
import type { AuditEntry } from '@plenum/schema/api/freeze'
import { infiniteQueryOptions } from '@tanstack/react-query'
import { queryKeys } from '../../../shared/api/query-keys.ts'
import { request } from '../../../shared/api/request.ts'
import { auditPath } from './audit-path.ts'

/** The log of a programme, the newest first, a page at a time; of one theme, or of all. */
export const auditQuery = (programmeId: string, themeId: string | null) =>
  infiniteQueryOptions({
    queryKey: [...queryKeys.audit(programmeId), themeId],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) => {
      const query = { limit: '50', ...(pageParam !== null && { cursor: pageParam }) }
      return request<Page<AuditEntry>>('GET', auditPath(programmeId, themeId, query), { signal })
    },
    getNextPageParam: ({ next }) => next,
    // Somebody who comes to read it wants to see what has just been done.
    staleTime: 0,
  })
