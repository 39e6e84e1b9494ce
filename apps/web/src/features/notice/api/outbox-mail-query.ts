import type { OutboxMailText } from '@plenum/schema/api/notice'
import { queryOptions } from '@tanstack/react-query'
import { request } from '../../../shared/api/request.ts'

/** What a mail says now, as far as this organiser may read it. */
export const outboxMailQuery = (mailId: string) =>
  queryOptions({
    queryKey: ['outbox-mail', mailId],
    queryFn: ({ signal }) => request<OutboxMailText>('GET', `/api/outbox/${encodeURIComponent(mailId)}`, { signal }),
    gcTime: 0,
  })
