import fc from 'fast-check'
import { expect, test } from 'vitest'
import { markWords, passageWith } from './marked-words.ts'
import { queryTerms } from './query-terms.ts'

const shown = (text: string, query: string) =>
  passageWith(text, queryTerms(query), ['nl'])
    .map((piece) => (piece.hit ? `[${piece.text}]` : piece.text))
    .join('')

test('marks the words in whatever form, and each word of a phrase', () => {
  expect(shown('Hervormingen, één hervorming.', 'hervorming')).toBe('[Hervormingen], één [hervorming].')
  expect(shown('De eerste stap en de eerste keer', '"eerste keer"')).toBe('De eerste stap en de [eerste] [keer]')
  expect(shown('Wie dit leest', 'iets')).toBe('Wie dit leest')
})

test('shows of a long text where most of the words stand together, from and to whole words', () => {
  const filler = 'tussen alles wat er verder nog staat '.repeat(20)
  const passage = shown(`politie ${filler} de gemeente en de politie samen ${filler}`, 'gemeente politie')
  expect(passage).toMatch(/^… \S.* de \[gemeente\] en de \[politie\] samen .*\S …$/s)
  expect(passage.length).toBeLessThan(360)
})

test('pieces put together are the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary', maxLength: 12 }), (text, query) => {
      const pieces = markWords(text, queryTerms(query), ['nl', 'fr', 'de', 'en'])
      expect(pieces.map((piece) => piece.text).join('')).toBe(text)
      const passage = passageWith(text.repeat(40), queryTerms(query), ['fr'])
      expect(passage.map((piece) => piece.text).join('').length).toBeLessThan(420)
      expect(passage.every((piece) => piece.text.isWellFormed() || !text.isWellFormed())).toBe(true)
    }),
  )
})
