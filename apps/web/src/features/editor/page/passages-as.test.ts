import { describe, expect, it } from 'vitest'
import { passagesAsHtml, passagesAsText } from './passages-as.ts'

const text = (words: string) => ({ type: 'text', text: words })
const paragraph = (words: string) => ({ type: 'paragraph', content: [text(words)] })
const passages = [
  paragraph('Loose <b>text</b>'),
  {
    type: 'recommendation',
    attrs: { addressees: 'The minister', timeFrame: '' },
    content: [
      { type: 'recommendationTitle', content: [text('Title')] },
      {
        type: 'recommendationStatement',
        content: [{ type: 'paragraph', content: [text('With'), { type: 'note', attrs: { text: 'a source' } }] }],
      },
    ],
  },
]

describe('unsaved passages, to take along', () => {
  it('as text, with notes and fields', () => {
    expect(passagesAsText(passages)).toBe('Loose <b>text</b>\n\nTitle\nWith [a source]\n\nThe minister')
  })

  it('as HTML in which words stay words', () => {
    const html = passagesAsHtml(passages)
    expect(html).toContain('Loose &lt;b&gt;text&lt;/b&gt;')
    expect(html).toContain('data-addressees="The minister"')
  })
})
