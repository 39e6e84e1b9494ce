import { request } from '../../../shared/api/request.ts'

/**
 * Sends a mail that failed or was kept.
 * @throws ApiProblem `conflict` when it is neither any more
 */
export function retryMail(mailId: string): Promise<void> {
  return request<void>('POST', `/api/outbox/${encodeURIComponent(mailId)}/retry`)
}
