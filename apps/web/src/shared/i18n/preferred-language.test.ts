import { expect, test } from 'vitest'
import { preferredLanguage } from './preferred-language.ts'

test.each([
  [['fr-BE', 'nl'], 'fr'],
  [['nl'], 'nl'],
  [['DE-be', 'fr'], 'de'],
  [['pt', 'it', 'nl-NL'], 'nl'],
  [['pt'], 'en'],
  [[], 'en'],
] as const)('%o prefers %s', (tags, language) => {
  expect(preferredLanguage(tags)).toBe(language)
})
