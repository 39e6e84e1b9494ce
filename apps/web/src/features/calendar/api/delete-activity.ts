import { request } from '../../../shared/api/request.ts'

export function deleteActivity(id: string): Promise<void> {
  return request<void>('DELETE', `/api/activities/${encodeURIComponent(id)}`)
}
