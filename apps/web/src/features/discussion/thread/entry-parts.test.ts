import { describe, expect, it } from 'vitest'
import { entryParts } from './entry-parts.ts'

const names = { 'person:an': 'An Peeters', 'partner:cps': 'CPS' }
const parts = (text: string) => entryParts(text, names).map(({ kind, text: words }) => `${kind}:${words}`)

describe('the parts of what somebody said', () => {
  it('are text, mentions as names, and addresses', () => {
    expect(parts('Dag @[person:an], zie https://example.org/a?b=1&c voor @[partner:cps]')).toEqual([
      'text:Dag ',
      'mention:@An Peeters',
      'text:, zie ',
      'link:https://example.org/a?b=1&c',
      'text: voor ',
      'mention:@CPS',
    ])
  })

  it('leave the signs of the sentence out of an address', () => {
    expect(parts('(zie http://example.org/x).')).toEqual(['text:(zie ', 'link:http://example.org/x', 'text:).'])
    expect(parts('https://example.org!')).toEqual(['link:https://example.org', 'text:!'])
  })

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'JAVASCRIPT://example.org',
    'ftp://example.org',
    '//example.org',
  ])('make no link of %s', (text) => expect(parts(text)).toEqual([`text:${text}`]))

  it('are what was typed: markup stays words', () => {
    expect(parts('<img src=x onerror=alert(1)> **a**')).toEqual(['text:<img src=x onerror=alert(1)> **a**'])
    expect(parts('https://example.org/<script>')).toEqual(['link:https://example.org/', 'text:<script>'])
  })

  it('do not lose a mention whose name is not known', () => {
    expect(parts('@[person:gone] en @[somebody]')).toEqual(['mention:@…', 'text: en @[somebody]'])
  })

  it('together are the whole text', () => {
    const text = 'a https://x.y/z, b\n@[person:an] c https://q.r.'
    expect(
      entryParts(text, { 'person:an': '[person:an]' })
        .map(({ text: words }) => words)
        .join(''),
    ).toBe(text)
  })
})
