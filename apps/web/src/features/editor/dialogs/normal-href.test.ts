import { describe, expect, it } from 'vitest'
import { normalHref } from './normal-href.ts'

describe('the address that was meant', () => {
  it.each([
    ['https://example.org/a', 'https://example.org/a'],
    ['http://example.org', 'http://example.org'],
    ['www.example.org', 'https://www.example.org'],
    [' example.org/pad?a=1 ', 'https://example.org/pad?a=1'],
    ['example.org:8080/a', 'https://example.org:8080/a'],
    ['name@example.org', 'mailto:name@example.org'],
    ['mailto:name@example.org', 'mailto:name@example.org'],
  ])('%s', (typed, href) => {
    expect(normalHref(typed)).toBe(href)
  })

  it.each([
    '',
    '  ',
    'two words',
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'vbscript:x',
  ])('none: %j', (typed) => {
    expect(normalHref(typed)).toBeNull()
  })
})
