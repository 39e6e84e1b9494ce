import type { MoveStage, Theme } from '@plenum/schema/api/theme'
import { request } from '../../../shared/api/request.ts'

/** @throws ApiProblem `conflict` when the theme is no longer in `from`, `stage-move-refused` */
export function moveStage(themeId: string, body: MoveStage): Promise<Theme> {
  return request<Theme>('POST', `/api/themes/${encodeURIComponent(themeId)}/stage`, { body })
}
