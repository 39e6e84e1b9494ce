import type { AddSource, Sources } from '@plenum/schema/api/source'
import { request } from '../../../shared/api/request.ts'

/** @throws ApiProblem `passage-gone` when the report does not have these words */
export function addSource(themeId: string, body: AddSource): Promise<Sources> {
  return request<Sources>('POST', `/api/themes/${encodeURIComponent(themeId)}/sources`, { body })
}
