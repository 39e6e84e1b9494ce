import type { CreateEvent, ProgrammeEvent } from '@plenum/schema/api/calendar'
import { request } from '../../../shared/api/request.ts'

export function createEvent(programmeId: string, body: CreateEvent, idempotencyKey: string): Promise<ProgrammeEvent> {
  return request<ProgrammeEvent>('POST', `/api/programmes/${encodeURIComponent(programmeId)}/events`, {
    body,
    idempotencyKey,
  })
}
