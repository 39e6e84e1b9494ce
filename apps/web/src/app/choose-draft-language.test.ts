import { expect, test } from 'vitest'
import { chooseDraftLanguage } from './choose-draft-language.ts'

const drafts = [{ language: 'fr' as const }, { language: 'nl' as const }]

test('the draft asked for, else the reader’s, else the first', () => {
  expect(chooseDraftLanguage(drafts, ['nl', 'fr'])).toBe('nl')
  expect(chooseDraftLanguage(drafts, ['de', 'nl'])).toBe('nl')
  expect(chooseDraftLanguage(drafts, [undefined, 'en'])).toBe('fr')
  expect(chooseDraftLanguage([], ['nl'])).toBeNull()
})
