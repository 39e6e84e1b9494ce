import type { Positions } from '@plenum/schema/api/position'
import { request } from '../../../shared/api/request.ts'
import { positionsPath } from './positions-path.ts'

/** Submits the whole answer of a partner. @throws ApiProblem `bad-request` for one that is not whole */
export function submitAnswer(themeId: string, partnerId: string, versionId: string): Promise<Positions> {
  const path = positionsPath(themeId, `/${encodeURIComponent(partnerId)}/submit`)
  return request<Positions>('POST', path, { body: { versionId } })
}
