import type { Positions } from '@plenum/schema/api/position'
import { request } from '../../../shared/api/request.ts'
import { positionsPath } from './positions-path.ts'

/** Takes back an answer, to change it. @throws ApiProblem `round-closed` when it is too late */
export function withdrawAnswer(themeId: string, partnerId: string, versionId: string): Promise<Positions> {
  const path = positionsPath(themeId, `/${encodeURIComponent(partnerId)}/withdraw`)
  return request<Positions>('POST', path, { body: { versionId } })
}
