import { isLanguage, type Language } from '@plenum/schema/language'

/** The first of the browser's languages that the interface has, else English. */
export function preferredLanguage(browserLanguages: readonly string[]): Language {
  for (const tag of browserLanguages) {
    const language = tag.slice(0, 2).toLowerCase()
    if (isLanguage(language)) return language
  }
  return 'en'
}
