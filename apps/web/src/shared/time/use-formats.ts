import { useMemo } from 'react'
import { useLanguage } from '../i18n/use-language.ts'
import { createFormats, type Formats } from './create-formats.ts'

/** Dates and lists in the language of the interface, on the clocks of the programme. */
export function useFormats(timeZone: string): Formats {
  const language = useLanguage()
  return useMemo(() => createFormats(language, timeZone), [language, timeZone])
}
