import { describe, expect, test } from 'vitest'
import { countDraft } from './count-draft.ts'
import { countWords } from './count-words.ts'
import { draftJsonToUpdate } from './draft-json-to-update.ts'

test.each([
  ['', 0],
  ['één woord – en nóg één', 5],
  ['L’avis de l’aide-soignant, c’est 1.500 euros !', 6],
  ['die Polizei (zwei Ebenen)', 4],
  ['…', 0],
])('%s has %i words', (text, words) => {
  expect(countWords(text)).toBe(words)
})

describe('counting a draft', () => {
  const text = (value: string, bold = false) => ({
    type: 'text',
    text: value,
    ...(bold && { marks: [{ type: 'bold' }] }),
  })
  const paragraph = (...content: ReturnType<typeof text>[]) => ({ type: 'paragraph', content })

  test('counts words over all blocks, half-bold words once, and recommendations', () => {
    const draft = {
      type: 'doc',
      content: [
        paragraph(text('Twee '), text('wo', true), text('orden')),
        {
          type: 'recommendation',
          attrs: { id: 'r1' },
          content: [
            { type: 'recommendationTitle', content: [text('Drie woorden hier')] },
            { type: 'recommendationStatement', content: [paragraph(text('een')), paragraph(text('twee'))] },
          ],
        },
      ],
    }
    expect(countDraft(draftJsonToUpdate(draft))).toEqual({ recommendations: 1, words: 7 })
  })

  test('an empty document has neither', () => {
    expect(countDraft(new Uint8Array([0, 0]))).toEqual({ recommendations: 0, words: 0 })
  })
})
