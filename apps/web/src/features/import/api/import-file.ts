import type { ImportResult } from '@plenum/schema/api/import'
import type { ImportSubject } from '@plenum/schema/import'
import { request } from '../../../shared/api/request.ts'

const path = (programmeId: string, subject: ImportSubject) =>
  `/api/programmes/${encodeURIComponent(programmeId)}/import/${subject}` as const

/** What importing the file would do; nothing is done. */
export function previewImport(programmeId: string, subject: ImportSubject, file: Blob): Promise<ImportResult> {
  return request<ImportResult>('POST', `${path(programmeId, subject)}?preview=true`, { file })
}

/** Does what the preview with this digest said, all of it or nothing. */
export function applyImport(
  programmeId: string,
  subject: ImportSubject,
  file: Blob,
  digest: string,
): Promise<ImportResult> {
  return request<ImportResult>('POST', `${path(programmeId, subject)}?digest=${digest}`, { file })
}
