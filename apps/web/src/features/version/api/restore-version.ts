import type { Restore, Restored } from '@plenum/schema/api/version'
import { request } from '../../../shared/api/request.ts'

/**
 * Makes a draft, or one recommendation of it, what it was in a version.
 * @throws ApiProblem `sealed`, `not-allowed`; `not-found` when the version has no such recommendation
 */
export function restoreVersion(versionId: string, body: Restore): Promise<Restored> {
  return request<Restored>('POST', `/api/versions/${encodeURIComponent(versionId)}/restore`, { body })
}
