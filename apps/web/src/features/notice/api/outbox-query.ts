import type { Outbox } from '@plenum/schema/api/notice'
import { queryOptions } from '@tanstack/react-query'
import { fetchPages } from '../../../shared/api/fetch-pages.ts'
import { queryKeys } from '../../../shared/api/query-keys.ts'

/** The mails of a programme, newest first, as many pages of them. For its organisers. */
export const outboxQuery = (programmeId: string, pages: number) =>
  queryOptions({
    queryKey: [...queryKeys.outbox(programmeId), pages],
    queryFn: ({ signal }) =>
      fetchPages<Outbox>(`/api/programmes/${encodeURIComponent(programmeId)}/outbox`, pages, signal),
  })
