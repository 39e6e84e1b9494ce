import { isLanguage, type Language } from '@plenum/schema/language'

const key = 'plenum-language'

/** The language last used on this device, so that signing in does not begin in another one. */
export function readStoredLanguage(): Language | null {
  const stored = localStorage.getItem(key)
  return isLanguage(stored) ? stored : null
}

export function storeLanguage(language: Language): void {
  localStorage.setItem(key, language)
}
