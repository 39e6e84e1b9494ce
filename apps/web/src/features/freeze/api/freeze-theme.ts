import type { Freeze, FreezeState } from '@plenum/schema/api/freeze'
import { request } from '../../../shared/api/request.ts'
import { freezePath } from './freeze-path.ts'

/**
 * Makes a theme final.
 * @throws ApiProblem `freeze-refused`, whose fields name what is neither settled nor overridden; `conflict` and
 * `stage-move-refused` when the theme has moved
 */
export function freezeTheme(themeId: string, body: Freeze): Promise<FreezeState> {
  return request<FreezeState>('POST', freezePath(themeId), { body })
}
