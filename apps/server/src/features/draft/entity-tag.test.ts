import { expect, it } from 'vitest'
import { matchesEntityTag } from './entity-tag.ts'

it.each([
  [undefined, false],
  ['', false],
  ['"a.1"', true],
  ['W/"a.1"', true],
  ['"b", W/"a.1" , "c"', true],
  ['*', true],
  ['"a.2"', false],
  ['a.1', false],
  ['"a.10"', false],
])('If-None-Match %s', (header, matches) => {
  expect(matchesEntityTag(header, '"a.1"')).toBe(matches)
})
