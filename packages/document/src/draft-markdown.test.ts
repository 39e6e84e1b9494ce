import { MarkdownManager } from '@tiptap/markdown'
import { describe, expect, test } from 'vitest'
import { doc, everything, node, paragraph, recommendation, text } from '../test/example-draft.ts'
import { createRandom } from '../test/random.ts'
import { canonicalDraft } from './canonical-draft.ts'
import { draftMarkdown } from './draft-markdown.ts'
import type { DraftNode } from './draft-node.ts'
import { documentExtensions } from './extensions.ts'

const markdown = (draft: DraftNode) => draftMarkdown(canonicalDraft(draft), { language: 'en' })

describe('draftMarkdown', () => {
  test('writes every kind of node', () => {
    expect(markdown(everything)).toMatchInlineSnapshot(`
      "# Police locale

      Zones **differ** *<u>in</u>* [size](<https://example.org/a?b=1&c=2>)\\
      et langue[^1]~~\\!~~

      ## R1. Join small zones

      Zones below a limit join.

      **Rationale**

      Shifts cannot be filled.

      - at night

      **Addressees:** Minister of the Interior\\
      **Time frame:** Before 2026

      3. one

         - nested

      4. two

      > Nobody may be alone.

      ---

      | Zone | Officers |
      | --- | --- |
      | North | 120<br>of 150 |
      | Total |  |

      [^1]: Law of 7 December 1998
      "
    `)
  })

  test('any text of a paragraph is read back as this text by another program', () => {
    const reader = new MarkdownManager({ extensions: documentExtensions() })
    const random = createRandom(11)
    const pieces = [
      ...'\\`*_{}[]()<>#+-.!|~&=:^$"\'/1 '.split(''),
      'word',
      '1.',
      '- ',
      '# ',
      '> ',
      '![',
      '](',
      '**',
      '<b>',
      '&lt;',
    ]
    for (let round = 0; round < 3_000; round++) {
      const words = Array.from({ length: 1 + random.below(8) }, () => random.oneOf(pieces))
        .join('')
        .trim()
      if (words === '') continue
      const read = reader.parse(markdown(doc(paragraph(words)))) as DraftNode
      const blocks = (read.content ?? []).filter((block) => block.content?.length)
      const texts = blocks.map(({ content }) => (content ?? []).map((each) => each.text).join(''))
      const squeeze = (each: string) => each.replaceAll(/\s+/g, ' ')
      expect(
        blocks.map((block) => block.type),
        words,
      ).toEqual(['paragraph'])
      expect(texts.map(squeeze), words).toEqual([squeeze(words)])
    }
  })

  test('only safe links, and none can break out of its brackets', () => {
    const link = (href: string) => paragraph(text('a](b', { type: 'link', attrs: { href } }))
    expect(draftMarkdown(doc(link('javascript:alert(1)')), { language: 'en' })).toBe('a\\](b\n')
    expect(draftMarkdown(doc(link('https://example.org/a)b <c>')), { language: 'en' })).toBe(
      '[a\\](b](<https://example.org/a)b%20%3Cc%3E>)\n',
    )
  })

  test('delimiters stand close to the words', () => {
    const bold = { type: 'bold' }
    expect(markdown(doc(paragraph('a', text(' b ', bold), 'c', text(' ', bold), 'd')))).toBe('a **b** c d\n')
  })

  test('two lists in a row stay two', () => {
    const list = (words: string) => node('bulletList', node('listItem', paragraph(words)))
    expect(markdown(doc(list('a'), list('b')))).toBe('- a\n\n<!-- -->\n\n- b\n')
  })

  test('what is said of a recommendation stands beneath it, and is no markup', () => {
    const draft = canonicalDraft(doc(recommendation('a', 'First', [paragraph('x')])))
    const remarks = { a: [{ label: 'Positions', lines: ['Endorse: CPS', '# not *a*\nheading'] }] }
    expect(draftMarkdown(draft, { language: 'en', remarks })).toBe(
      '## R1. First\n\nx\n\n**Positions**\n\n- Endorse: CPS\n- \\# not \\*a\\* heading\n',
    )
  })
})
