import { type LocalizedText, localized } from '@plenum/schema/language'
import { useLanguage } from '../i18n/use-language.ts'

/** A text of the programme in the reader's language or, marked as such, in one that it has. */
export function ContentText({ text }: { text: LocalizedText }) {
  const wanted = useLanguage()
  const found = localized(text, wanted)
  return found.language === wanted ? found.text : <span lang={found.language}>{found.text}</span>
}
