import { request } from '../../../shared/api/request.ts'

export function removeSource(id: string): Promise<void> {
  return request<void>('DELETE', `/api/sources/${encodeURIComponent(id)}`)
}
