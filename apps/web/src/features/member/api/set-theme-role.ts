import type { ThemeRole } from '@plenum/schema/role'
import { request } from '../../../shared/api/request.ts'

/** What a member is in the working group of a theme; null leaves them with what every member is. */
export function setThemeRole(themeId: string, personId: string, role: ThemeRole | null): Promise<void> {
  const path = `/api/themes/${encodeURIComponent(themeId)}/members/${encodeURIComponent(personId)}` as const
  return role === null ? request<void>('DELETE', path) : request<void>('PUT', path, { body: { role } })
}
