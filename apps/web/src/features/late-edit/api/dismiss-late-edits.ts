import { request } from '../../../shared/api/request.ts'

/** Puts away what one wrote too late. */
export function dismissLateEdits(id: string): Promise<void> {
  return request<void>('POST', `/api/late-edits/${encodeURIComponent(id)}/dismiss`)
}
