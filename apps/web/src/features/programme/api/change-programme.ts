import type { ChangeProgramme, Programme } from '@plenum/schema/api/programme'
import { request } from '../../../shared/api/request.ts'

export function changeProgramme(programmeId: string, body: ChangeProgramme): Promise<Programme> {
  return request<Programme>('PATCH', `/api/programmes/${encodeURIComponent(programmeId)}`, { body })
}
