import type { FreezeState, Unfreeze } from '@plenum/schema/api/freeze'
import { request } from '../../../shared/api/request.ts'
import { freezePath } from './freeze-path.ts'

/** Reopens a theme. @throws ApiProblem `conflict` for one that is not final */
export function unfreezeTheme(themeId: string, body: Unfreeze): Promise<FreezeState> {
  return request<FreezeState>('DELETE', freezePath(themeId), { body })
}
