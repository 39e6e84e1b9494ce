import { describe, expect, it } from 'vitest'
import type { DraftNode } from './draft-node.ts'
import { draftHtml } from './draft-html.ts'
import { draftMarkdown } from './draft-markdown.ts'
import { draftText } from './draft-text.ts'
import { recommendationsOf } from './recommendations.ts'

const recommendation = (id: string): DraftNode => ({
  type: 'recommendation',
  attrs: { id, addressees: '', timeFrame: '' },
  content: [
    { type: 'recommendationTitle', attrs: { id: `${id}t` }, content: [{ type: 'text', text: `Titel ${id}` }] },
    {
      type: 'recommendationStatement',
      attrs: { id: `${id}s` },
      content: [{ type: 'paragraph', attrs: { id: `${id}p` }, content: [{ type: 'text', text: 'Doe het.' }] }],
    },
  ],
})
const draft = (...ids: string[]): DraftNode => ({ type: 'doc', content: ids.map(recommendation) })
const numbersOf = (text: DraftNode, permanent = {}) =>
  recommendationsOf(text, permanent).map(({ id, number }) => [id, number])

describe('numbers of recommendations', () => {
  it('are their places while none is permanent', () => {
    expect(numbersOf(draft('b', 'a'))).toEqual([
      ['b', 1],
      ['a', 2],
    ])
  })

  it('stay with those that have theirs for good, wherever they stand, and go on after the highest', () => {
    expect(numbersOf(draft('new', 'c', 'newer', 'a'), { a: 1, gone: 4, c: 3 })).toEqual([
      ['new', 5],
      ['c', 3],
      ['newer', 6],
      ['a', 1],
    ])
  })

  it('are not those of a copy, nor of what every object has', () => {
    expect(numbersOf(draft('a', 'a', 'constructor'), { a: 1 })).toEqual([
      ['a', 1],
      ['a~2', 2],
      ['constructor', 3],
    ])
  })

  it('are in everything that is read of a draft', () => {
    const options = { language: 'nl', numbers: { a: 7 } } as const
    const text = draft('new', 'a')
    for (const shown of [draftText(text, options), draftMarkdown(text, options), draftHtml(text, options)]) {
      expect(shown).toMatch(/R8\b[^]*Titel new[^]*R7\b[^]*Titel a/)
    }
  })
})
