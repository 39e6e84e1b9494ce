import type { Language } from '@plenum/schema/language'

const locales = { nl: 'nl-BE', fr: 'fr-BE', de: 'de-BE', en: 'en-GB' } as const

/** The locale whose dates, numbers and lists go with a language of the interface. */
export function localeOf(language: Language): string {
  return locales[language]
}
