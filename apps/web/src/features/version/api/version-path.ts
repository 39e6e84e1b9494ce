import type { Language } from '@plenum/schema/language'

/** Where the file lies with which a final version can be checked without this server. */
export function proofPath(versionId: string): string {
  return `/api/versions/${encodeURIComponent(versionId)}/proof`
}

/** Where a browser finds a draft of a version as a page. */
export function versionDraftPath(versionId: string, language: Language): string {
  return `/api/versions/${encodeURIComponent(versionId)}/drafts/${language}`
}
