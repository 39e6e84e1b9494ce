import type { TakeVersion, Version } from '@plenum/schema/api/version'
import { request } from '../../../shared/api/request.ts'

/** Keeps the theme as it stands under a name. */
export function takeVersion(themeId: string, body: TakeVersion, idempotencyKey: string): Promise<Version> {
  return request<Version>('POST', `/api/themes/${encodeURIComponent(themeId)}/versions`, { body, idempotencyKey })
}
