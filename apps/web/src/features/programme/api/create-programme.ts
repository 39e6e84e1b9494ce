import type { CreateProgramme, Programme } from '@plenum/schema/api/programme'
import { request } from '../../../shared/api/request.ts'

export function createProgramme(body: CreateProgramme, idempotencyKey: string): Promise<Programme> {
  return request<Programme>('POST', '/api/programmes', { body, idempotencyKey })
}
