import type { CalendarLink, NewCalendarLink } from '@plenum/schema/api/feed'
import { queryOptions } from '@tanstack/react-query'
import { queryKeys } from '../../../shared/api/query-keys.ts'
import { request } from '../../../shared/api/request.ts'

const pathOf = (programmeId: string) => `/api/programmes/${encodeURIComponent(programmeId)}/calendar-link` as const

export const calendarLinkQuery = (programmeId: string) =>
  queryOptions({
    queryKey: queryKeys.calendarLink(programmeId),
    queryFn: ({ signal }) => request<CalendarLink>('GET', pathOf(programmeId), { signal }),
  })

/** Another one in the place of the one before, which leads nowhere then. */
export function renewCalendarLink(programmeId: string): Promise<NewCalendarLink> {
  return request<NewCalendarLink>('PUT', pathOf(programmeId))
}

export function revokeCalendarLink(programmeId: string): Promise<void> {
  return request<void>('DELETE', pathOf(programmeId))
}
