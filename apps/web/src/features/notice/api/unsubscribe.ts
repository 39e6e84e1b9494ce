import type { Unsubscribed } from '@plenum/schema/api/notice'
import { request } from '../../../shared/api/request.ts'

/**
 * Ends the mails that a link in one of them stands for.
 * @throws ApiProblem `link-unknown`
 */
export function unsubscribe(token: string): Promise<Unsubscribed> {
  return request<Unsubscribed>('POST', `/api/unsubscribe?token=${encodeURIComponent(token)}`)
}
