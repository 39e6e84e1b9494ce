import { documentSchema } from '@plenum/document/document-schema'
import { Node } from '@tiptap/pm/model'
import { describe, expect, it } from 'vitest'
import { entryAt, outlineOf, positionOfBlock } from './outline-of.ts'

const text = (words: string) => (words === '' ? [] : [{ type: 'text', text: words }])
const heading = (level: number, words: string) => ({ type: 'heading', attrs: { level }, content: text(words) })
const paragraph = (words: string) => ({ type: 'paragraph', content: text(words) })
const recommendation = (title: string, ...more: object[]) => ({
  type: 'recommendation',
  content: [{ type: 'recommendationTitle', content: text(title) }, ...more],
})
const docOf = (...content: object[]) => Node.fromJSON(documentSchema, { type: 'doc', content })

describe('the outline', () => {
  it('numbers recommendations by their order and leaves headings without a number', () => {
    const doc = docOf(
      heading(2, 'Challenges'),
      paragraph('…'),
      recommendation('First'),
      heading(2, 'More'),
      recommendation('Second'),
    )
    expect(outlineOf(doc).map(({ number, text: words, level }) => [number, words, level])).toEqual([
      ['', 'Challenges', 2],
      ['R1', 'First', null],
      ['', 'More', 2],
      ['R2', 'Second', null],
    ])
  })

  it('leads to the blocks', () => {
    const doc = docOf(paragraph('abc'), recommendation('First'), recommendation('Second'))
    for (const { index, text: words } of outlineOf(doc)) {
      expect(doc.nodeAt(positionOfBlock(doc, index) ?? -1)?.textContent).toBe(words)
    }
    expect(positionOfBlock(doc, 3)).toBeNull()
  })

  it('stays the same while somebody types between headings', () => {
    const before = docOf(paragraph('abc'), heading(1, 'A'), paragraph(''), recommendation('First'))
    const after = docOf(paragraph('abc and more'), heading(1, 'A'), paragraph('new'), recommendation('First'))
    expect(outlineOf(after)).toEqual(outlineOf(before))
  })

  it('leaves out empty headings, and keeps a recommendation that has no title yet', () => {
    const doc = docOf(heading(1, ''), recommendation(''), recommendation('', paragraph('not a title')))
    expect(outlineOf(doc).map(({ number, text: words }) => [number, words])).toEqual([
      ['R1', ''],
      ['R2', ''],
    ])
  })

  it('says where a position is', () => {
    const doc = docOf(paragraph('intro'), recommendation('First'), paragraph('between'), recommendation('Second'))
    const entries = outlineOf(doc)
    expect(entryAt(entries, 0)).toBeUndefined()
    expect([1, 2, 3].map((block) => entryAt(entries, block)?.text)).toEqual(['First', 'First', 'Second'])
  })
})
