import type { Language } from '@plenum/schema/language'

/** Each language in its own words, the same in every interface. */
export const languageNames: Record<Language, string> = {
  nl: 'Nederlands',
  fr: 'Français',
  de: 'Deutsch',
  en: 'English',
}
