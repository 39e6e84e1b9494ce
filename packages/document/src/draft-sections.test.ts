import { expect, test } from 'vitest'
import type { DraftNode } from './draft-node.ts'
import { draftSections } from './draft-sections.ts'

const text = (type: string, words: string): DraftNode => ({ type, content: [{ type: 'text', text: words }] })
const paragraph = (words: string) => text('paragraph', words)

test('a draft is parted at headings and recommendations, in its order, with nothing left out', () => {
  const draft: DraftNode = {
    type: 'doc',
    content: [
      paragraph('Before any heading.'),
      text('heading', 'Challenges'),
      paragraph('One.'),
      { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph('Two.')] }] },
      {
        type: 'recommendation',
        attrs: { id: 'r1', addressees: 'The minister', timeFrame: '2027' },
        content: [
          text('recommendationTitle', 'Measure'),
          { type: 'recommendationStatement', content: [paragraph('Count them.')] },
          { type: 'recommendationRationale', content: [paragraph('Not counted, not seen.')] },
        ],
      },
      paragraph('After it.'),
      text('heading', 'A heading alone'),
    ],
  }
  expect(draftSections(draft)).toEqual([
    { recommendationId: null, title: '', text: 'Before any heading.' },
    { recommendationId: null, title: 'Challenges', text: 'One.\n\n- Two.' },
    { recommendationId: 'r1', title: 'Measure', text: 'Count them.\n\nNot counted, not seen.\n\nThe minister\n\n2027' },
    { recommendationId: null, title: '', text: 'After it.' },
    { recommendationId: null, title: 'A heading alone', text: '' },
  ])
})

test('an empty draft has none; a long section is parted between its blocks', () => {
  expect(draftSections({ type: 'doc' })).toEqual([])
  expect(draftSections({ type: 'doc', content: [{ type: 'paragraph' }] })).toEqual([])
  const long = Array.from({ length: 100 }, (_, index) => paragraph(`${index} ${'word '.repeat(30)}`))
  const sections = draftSections({ type: 'doc', content: [text('heading', 'Long'), ...long] })
  expect(sections.length).toBeGreaterThan(2)
  expect(sections.every(({ title }) => title === 'Long')).toBe(true)
  expect(sections.flatMap((section) => section.text.split('\n\n'))).toHaveLength(100)
  const endless = draftSections({ type: 'doc', content: [paragraph('word '.repeat(10_000).trim())] })
  expect(Math.max(...endless.map((section) => section.text.length))).toBeLessThan(12_001)
  expect(endless.flatMap((section) => section.text.split(/\s+/))).toHaveLength(10_000)
})
