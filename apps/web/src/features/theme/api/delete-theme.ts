import { request } from '../../../shared/api/request.ts'

/** Takes the theme out of sight; the server keeps its texts. */
export function deleteTheme(themeId: string): Promise<void> {
  return request<void>('DELETE', `/api/themes/${encodeURIComponent(themeId)}`)
}
