import type { Offered } from '@plenum/schema/api/freeze'
import { request } from '../../../shared/api/request.ts'

/** Makes suggestions of what one wrote too late. @throws ApiProblem `round-closed` where the text takes none now */
export function offerLateEdits(id: string): Promise<Offered> {
  return request<Offered>('POST', `/api/late-edits/${encodeURIComponent(id)}/offer`)
}
