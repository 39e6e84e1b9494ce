import type { CreateEvent, ProgrammeEvent } from '@plenum/schema/api/calendar'
import { request } from '../../../shared/api/request.ts'

export function replaceEvent(id: string, body: CreateEvent): Promise<ProgrammeEvent> {
  return request<ProgrammeEvent>('PUT', `/api/events/${encodeURIComponent(id)}`, { body })
}
