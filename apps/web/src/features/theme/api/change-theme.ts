import type { ChangeTheme, Theme } from '@plenum/schema/api/theme'
import { request } from '../../../shared/api/request.ts'

export function changeTheme(themeId: string, body: ChangeTheme): Promise<Theme> {
  return request<Theme>('PATCH', `/api/themes/${encodeURIComponent(themeId)}`, { body })
}
