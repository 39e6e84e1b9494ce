import type { CreateTheme, Theme } from '@plenum/schema/api/theme'
import { request } from '../../../shared/api/request.ts'

export function createTheme(programmeId: string, body: CreateTheme, idempotencyKey: string): Promise<Theme> {
  return request<Theme>('POST', `/api/programmes/${encodeURIComponent(programmeId)}/themes`, { body, idempotencyKey })
}
