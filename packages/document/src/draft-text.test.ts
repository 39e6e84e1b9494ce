import { expect, test } from 'vitest'
import { doc, everything, node, paragraph, recommendation } from '../test/example-draft.ts'
import { canonicalDraft } from './canonical-draft.ts'
import { draftText } from './draft-text.ts'
import { recommendationsOf } from './recommendations.ts'

test('a draft as plain text', () => {
  expect(draftText(canonicalDraft(everything), { language: 'fr' })).toMatchInlineSnapshot(`
    "Police locale

    Zones differ in size
    et langue [Law of 7 December 1998]!

    R1. Join small zones

    Zones below a limit join.

    Motivation: Shifts cannot be filled.

    - at night

    Destinataires: Minister of the Interior

    Délai: Before 2026

    3. one
       - nested
    4. two

    Nobody may be alone.

    Zone	Officers
    North	120 of 150
    Total
    "
  `)
})

test('an empty draft is an empty text', () => {
  expect(draftText(doc(paragraph()), { language: 'nl' })).toBe('')
})

test('the recommendations of a draft', () => {
  expect(recommendationsOf(canonicalDraft(everything))).toEqual([
    {
      id: 'rec-1',
      number: 1,
      title: 'Join small zones',
      statementText: 'Zones below a limit join.',
      rationaleText: 'Shifts cannot be filled.\n\n- at night',
      addressees: 'Minister of the Interior',
      timeFrame: 'Before 2026',
      blockIndex: 2,
    },
  ])
})

test('a recommendation that a merge left twice has two ids', () => {
  const twice = [recommendation('r', 'A', []), paragraph('x'), recommendation('r', 'A', []), node('recommendation')]
  expect(recommendationsOf(doc(...twice)).map(({ id, number, blockIndex }) => [id, number, blockIndex])).toEqual([
    ['r', 1, 0],
    ['r~2', 2, 2],
    ['', 3, 3],
  ])
})

test('what is said of a recommendation stands beneath it', () => {
  const draft = canonicalDraft(doc(recommendation('a', 'First', [paragraph('x')]), recommendation('b', 'Second', [])))
  const remarks = { a: [{ label: 'Positions', lines: ['Endorse: CPS', 'Object – CEP: no'] }] }
  expect(draftText(draft, { language: 'en', remarks })).toBe(
    'R1. First\n\nx\n\nPositions:\n– Endorse: CPS\n– Object – CEP: no\n\nR2. Second\n',
  )
})
