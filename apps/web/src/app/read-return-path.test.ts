import { expect, test } from 'vitest'
import { readFragmentToken } from './read-fragment-token.ts'
import { readReturnPath } from './read-return-path.ts'

test.each(['/', '/programmes/p1', '/themes/t1?language=nl'])('%s may be returned to', (path) => {
  expect(readReturnPath(path)).toBe(path)
})

test.each([
  'https://example.org/',
  '//example.org/',
  '/\\example.org',
  'javascript:alert(1)',
  'themes/t1',
  '',
  '/sign-in?to=/',
  '/sign-out',
  '/invitation#secret',
  undefined,
  3,
])('%s may not', (path) => {
  expect(readReturnPath(path)).toBeUndefined()
})

test('a token is read from a fragment with or without its sign', () => {
  expect(readFragmentToken('#abcdefghij_klmnopqr-st')).toBe('abcdefghij_klmnopqr-st')
  expect(readFragmentToken('abcdefghijklmnopqrstuv')).toBe('abcdefghijklmnopqrstuv')
})

test.each(['', '#', '#short', `#${'a'.repeat(201)}`, '#abcdefghijklmnopqrst uv', '#abcdefghijklmnopqrst<script>'])(
  '%s is no token',
  (hash) => {
    expect(readFragmentToken(hash)).toBeNull()
  },
)
