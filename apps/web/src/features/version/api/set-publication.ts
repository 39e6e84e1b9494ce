import { request } from '../../../shared/api/request.ts'

/** Publishes a final version, or withdraws it. */
export function setPublication(versionId: string, isPublished: boolean): Promise<void> {
  return request<void>(isPublished ? 'POST' : 'DELETE', `/api/versions/${encodeURIComponent(versionId)}/publication`)
}
