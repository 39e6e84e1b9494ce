import type { Positions, SetPosition } from '@plenum/schema/api/position'
import { request } from '../../../shared/api/request.ts'
import { positionsPath } from './positions-path.ts'

export type PositionPlace = { themeId: string; partnerId: string; recommendationId: string }

/**
 * Keeps what a partner thinks of a recommendation; others see it once the answer is submitted.
 * @throws ApiProblem `conflict` when the text or the position was changed meanwhile, `round-closed` when it is too late
 */
export function setPosition(
  { themeId, partnerId, recommendationId }: PositionPlace,
  body: SetPosition,
): Promise<Positions> {
  const path = `/${encodeURIComponent(partnerId)}/${encodeURIComponent(recommendationId)}` as const
  return request<Positions>('PUT', positionsPath(themeId, path), { body })
}
