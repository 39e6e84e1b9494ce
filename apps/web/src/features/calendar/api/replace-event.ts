import type { ProgrammeEvent, ReplaceEvent } from '@plenum/schema/api/calendar'
import { request } from '../../../shared/api/request.ts'

export function replaceEvent(id: string, body: ReplaceEvent): Promise<ProgrammeEvent> {
  return request<ProgrammeEvent>('PUT', `/api/events/${encodeURIComponent(id)}`, { body })
}
