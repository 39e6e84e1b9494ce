import { request } from '../../../shared/api/request.ts'

export function deleteEvent(id: string): Promise<void> {
  return request<void>('DELETE', `/api/events/${encodeURIComponent(id)}`)
}
