import type { AnyExtension, Node } from '@tiptap/core'
import { describe, expect, test } from 'vitest'
import { simulate } from '../test/simulate.ts'
import { start } from '../test/start-draft.ts'
import { documentExtensions } from './extensions.ts'

const pinned = Array.from({ length: 16 }, (_unused, index) => index + 1)
// Found a fault once each: cursor in a deleted block, ragged tables, texts side by side, formats cleared on receiving, marks on breaks.
const remembered = [198, 287, 369, 445, 3_000_056, 5_000_230, 7_000_619]
const fresh = Array.from({ length: 6 }, () => Math.floor(Math.random() * 2 ** 31))

describe('concurrent editing loses nothing that nobody removed', () => {
  // The failing seed is in the message; put it among the remembered ones.
  test.each([...pinned, ...remembered, ...fresh])(
    'seed %i',
    (seed) => {
      expect(() => simulate({ seed, start })).not.toThrow()
    },
    30_000,
  )

  test('two people, long offline', () => {
    expect(() => simulate({ seed: 7, start, actors: 2, rounds: 2, editsPerRound: 40 })).not.toThrow()
  }, 30_000)

  test('a draft that was empty', () => {
    for (const seed of [1, 2, 3, 4, 5, 6, 7, 8]) simulate({ seed, start: { type: 'doc', content: [] }, rounds: 4 })
  }, 30_000)
})

/** The content expressions that Tiptap's nodes come with. */
const strict: Record<string, string> = {
  bulletList: 'listItem+',
  orderedList: 'listItem+',
  listItem: 'paragraph block*',
  blockquote: 'block+',
  table: 'tableRow+',
  tableCell: 'block+',
  tableHeader: 'block+',
  recommendation: 'recommendationTitle recommendationStatement recommendationRationale',
  recommendationStatement: 'block+',
  recommendationRationale: 'block+',
}

test('with strict content expressions the binding deletes what others wrote, and the simulation says so', () => {
  const extensions = () =>
    documentExtensions().map((extension): AnyExtension => {
      const content = strict[extension.name]
      return content === undefined ? extension : (extension as Node).extend({ content })
    })
  const detects = (seed: number) => {
    try {
      simulate({ seed, start, extensions })
      return false
    } catch (error) {
      return /changed the draft on receiving/.test(String(error))
    }
  }
  expect(pinned.some(detects)).toBe(true)
}, 60_000)
