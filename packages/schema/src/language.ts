/** Languages of interface and content, in the order in which they are offered. */
export const languages = ['nl', 'fr', 'de', 'en'] as const

/** An ISO 639-1 code of a language that interface and drafts can have. */
export type Language = (typeof languages)[number]

/** A text in some of the languages; at least one is there. */
export type LocalizedText = Partial<Record<Language, string | undefined>>

export function isLanguage(value: unknown): value is Language {
  return languages.some((language) => language === value)
}

/**
 * The text in the language asked for, else in the first of `languages` that it has, else ''.
 * `language` tells which one it is, so that a page can set `lang` on it.
 */
export function localized(text: LocalizedText, wanted: Language): { text: string; language: Language } {
  for (const language of [wanted, ...languages]) {
    const found = text[language]
    if (found !== undefined && found !== '') return { text: found, language }
  }
  return { text: '', language: wanted }
}
