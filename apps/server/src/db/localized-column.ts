import { optionalLocalizedTextSchema } from '@plenum/schema/api/common'
import { languages } from '@plenum/schema/language'
import type { z } from 'zod'

const columnSchema = optionalLocalizedTextSchema(Number.MAX_SAFE_INTEGER)

/** A text per language as zod gives it: a language that is left out may also be there as undefined. */
export type LocalizedInput = z.infer<typeof columnSchema>

/** Reads a column that `localizedColumn` wrote; anything else in it is a bug or a damaged database, and throws. */
export function readLocalized(column: string): LocalizedInput {
  return columnSchema.parse(JSON.parse(column))
}

/** The column for a text per language, without the languages that are empty. */
export function localizedColumn(text: LocalizedInput): string {
  const filled = languages.filter((language) => (text[language] ?? '') !== '')
  return JSON.stringify(Object.fromEntries(filled.map((language) => [language, text[language]])))
}
