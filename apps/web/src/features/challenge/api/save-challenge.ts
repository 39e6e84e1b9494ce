import type { Challenge, ChangeChallenge, CreateChallenge } from '@plenum/schema/api/challenge'
import { request } from '../../../shared/api/request.ts'

export function createChallenge(
  programmeId: string,
  body: CreateChallenge,
  idempotencyKey: string,
): Promise<Challenge> {
  return request<Challenge>('POST', `/api/programmes/${encodeURIComponent(programmeId)}/challenges`, {
    body,
    idempotencyKey,
  })
}

/** @throws ApiProblem `changed-meanwhile` with the challenge as it is now */
export function changeChallenge(id: string, body: ChangeChallenge): Promise<Challenge> {
  return request<Challenge>('PUT', `/api/challenges/${encodeURIComponent(id)}`, { body })
}

/** @throws ApiProblem `conflict` while recommendations rest on it */
export function removeChallenge(id: string): Promise<void> {
  return request<void>('DELETE', `/api/challenges/${encodeURIComponent(id)}`)
}
