import { type Language, languages } from '@plenum/schema/language'
import { wordsOf } from './fold.ts'
import { stemsIn, stemsOf } from './stems.ts'

/** A word in any of its forms, or that begins with it (`prefix`); or words exactly as they follow one another. */
export type QueryTerm =
  | { kind: 'word'; word: string; prefix: boolean; stems: readonly string[] }
  | { kind: 'phrase'; words: readonly string[] }

/**
 * The same terms with the forms of one language alone. A word of one language may have a stem in another that means
 * something else: Dutch *politie*, taken for French, is also *politique*.
 */
export function termsIn(terms: readonly QueryTerm[], language: Language): QueryTerm[] {
  return terms.map((term) => (term.kind === 'word' ? { ...term, stems: stemsIn(term.stems, language) } : term))
}

/** More only narrow down what the first ones have found. */
const mostTerms = 12
const quoted = /"([^"]*)"|„([^“”"]*)[“”"]|“([^”"]*)[”"]|«([^»]*)»/gu

/** What was typed, all of which is looked for: words, and phrases in quotation marks of whatever language. */
export function queryTerms(query: string): QueryTerm[] {
  const phrases: QueryTerm[] = []
  const rest = query.replaceAll(quoted, (_all, ...parts: unknown[]) => {
    const words = wordsOf(parts.slice(0, 4).find((part) => typeof part === 'string') as string).map(
      ({ folded }) => folded,
    )
    if (words.length > 0) phrases.push({ kind: 'phrase', words: words.slice(0, mostTerms) })
    return ' '
  })
  const words = wordsOf(rest).map(({ word, folded }): QueryTerm => ({
    kind: 'word',
    word: folded,
    // One letter begins half of all words.
    prefix: folded.length > 1,
    stems: stemsOf(word, folded, languages),
  }))
  return [...phrases, ...words].slice(0, mostTerms)
}
