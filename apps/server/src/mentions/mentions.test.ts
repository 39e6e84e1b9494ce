import { expect, test } from 'vitest'
import { mentionsIn, withNames } from './mentions.ts'

test('mentions are read each once, in the order of the text', () => {
  const text = 'a @[person:x1] b @[partner:y-2], @[person:x1]@[person:z_3]'
  expect(mentionsIn(text)).toEqual(['person:x1', 'partner:y-2', 'person:z_3'])
})

test('what only looks like one is text', () => {
  expect(mentionsIn('@[person:] @[theme:x] @person:x @[person:a b] @[person:<x>] @[person:x')).toEqual([])
})

test('names take their place, and whoever is not known stays as written', () => {
  const names = { 'person:x': 'An [b]', 'partner:y': 'CPS' }
  expect(withNames('@[person:x], @[partner:y], @[person:z]', names)).toBe('@An [b], @CPS, @[person:z]')
})
