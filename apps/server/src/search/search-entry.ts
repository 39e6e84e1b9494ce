import { createHash } from 'node:crypto'
import { type Language, languages } from '@plenum/schema/language'
import { wordsOf } from './fold.ts'
import type { EntryTokens } from './search-index.ts'
import { stemsOf } from './stems.ts'

/** One thing to be found in a source. */
export type SearchEntry = {
  programmeId: string
  themeId: string | null
  threadId: string | null
  /** Null: whatever its author writes in. */
  language: Language | null
  title: string
  text: string
  /** Milliseconds since 1970. */
  at: number | null
  /** Of a draft: the row of the log up to which it was read. */
  seq: number | null
}

/** In which languages' forms the words of an entry are taken. */
export function languagesOfEntry(language: Language | null): readonly Language[] {
  return language === null ? languages : [language]
}

export function tokensOf({ title, text, language }: Pick<SearchEntry, 'title' | 'text' | 'language'>): EntryTokens {
  const of = languagesOfEntry(language)
  return { title: tokens(title, of), body: tokens(text, of) }
}

/** The words in their order, and after them what their forms have in common. */
function tokens(text: string, of: readonly Language[]): string[] {
  const words = wordsOf(text)
  return [...words.map(({ folded }) => folded), ...words.flatMap(({ word, folded }) => stemsOf(word, folded, of))]
}

export function hashOfEntry({ title, text }: Pick<SearchEntry, 'title' | 'text'>): string {
  return createHash('sha256').update(`${title}\n${text}`).digest('hex')
}
