import { expect, test } from 'vitest'
import { wordsToFind } from './words-to-find.ts'

const text = (...pieces: string[]) =>
  pieces.map((piece) => ({ text: piece.replace('*', ''), hit: piece.startsWith('*') }))

test.each([
  [text('De ', '*wijkagent', ' is het eerste gezicht.'), 'wijkagent is het eerste gezicht'],
  [text('… de ', '*wijkagent', '\n\nEen nieuw blok'), 'wijkagent'],
  [text('*Wijkagenten', ' en ', '*burgers', ', samen'), 'Wijkagenten en burgers'],
  [text('*Wijk', ' [een noot] verder'), 'Wijk'],
  [text('*Wijk', ` ${'woord '.repeat(20)}`), 'Wijk woord woord woord woord woord woord'],
])('the words that surely follow one another in the text: %j', (passage, words) => {
  expect(wordsToFind({ title: [], passage })).toBe(words)
})

test('those of the title when the passage has none, and none when there are none', () => {
  expect(wordsToFind({ title: text('Over ', '*opleiding'), passage: text('Iets anders.') })).toBe('opleiding')
  expect(wordsToFind({ title: text('Over'), passage: text('Iets') })).toBeUndefined()
})
