import type { CalendarFile } from '@plenum/schema/api/calendar'
import { request } from '../../../shared/api/request.ts'

/** @throws ApiProblem `file-refused`, `too-large`, `too-many` */
export function addFile(of: 'events' | 'activities', id: string, file: File): Promise<CalendarFile> {
  const name = encodeURIComponent(file.name)
  return request<CalendarFile>('POST', `/api/${of}/${encodeURIComponent(id)}/files?name=${name}`, { file })
}

export function removeFile(id: string): Promise<void> {
  return request<void>('DELETE', `/api/files/${encodeURIComponent(id)}`)
}

export const filePath = (id: string) => `/api/files/${encodeURIComponent(id)}`
