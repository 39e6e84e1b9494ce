import { request } from '../../../shared/api/request.ts'

/** @throws ApiProblem `round-closed` when there is nothing left to finish */
export function setRoundFinished(themeId: string, partnerId: string, finished: boolean): Promise<unknown> {
  return request<unknown>(
    'PUT',
    `/api/themes/${encodeURIComponent(themeId)}/round/partners/${encodeURIComponent(partnerId)}`,
    { body: { finished } },
  )
}
