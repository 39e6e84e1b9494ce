import type { Language } from '@plenum/schema/language'

export const registerFormats = ['csv', 'xlsx', 'docx'] as const
type RegisterFile = { format: (typeof registerFormats)[number]; language: Language; round: number | null }

/** Where the register comes as a file, with its column titles in `language`; of one round, or of all of them. */
export function registerFilePath(themeId: string, { format, language, round }: RegisterFile): string {
  const query = new URLSearchParams({ format, language })
  if (round !== null) query.set('round', String(round))
  return `/api/themes/${encodeURIComponent(themeId)}/register/file?${query}`
}
