import type { Draft } from '@plenum/schema/api/theme'
import type { Language } from '@plenum/schema/language'
import { request } from '../../../shared/api/request.ts'

/** Gives the theme a draft in one more language; one that is there already stays as it is. */
export function addDraft(themeId: string, language: Language): Promise<Draft> {
  return request<Draft>('PUT', `/api/themes/${encodeURIComponent(themeId)}/drafts/${language}`)
}
