import { type Language, languages, type LocalizedText } from '@plenum/schema/language'

/** The trimmed text of one input; '' when there is none of that name. */
export function readText(data: FormData, name: string): string {
  const value = data.get(name)
  return typeof value === 'string' ? value.trim() : ''
}

/** A password is taken as it was typed, spaces included. */
export function readPassword(data: FormData, name: string): string {
  const value = data.get(name)
  return typeof value === 'string' ? value : ''
}

/**
 * The languages of a `LocalizedField` that were filled in.
 * @param before what stood there: a language that the form does not show keeps its text
 */
export function readLocalized(data: FormData, name: string, before: LocalizedText = {}): LocalizedText {
  const texts = languages.map((language): [Language, string] => {
    const input = `${name}.${language}`
    return [language, data.has(input) ? readText(data, input) : (before[language] ?? '')]
  })
  return Object.fromEntries(texts.filter(([, text]) => text !== ''))
}

/** The ticked values of a `CheckboxList`. */
export function readAll(data: FormData, name: string): string[] {
  return data.getAll(name).filter((value) => typeof value === 'string')
}
