import type { Language } from '@plenum/schema/language'
import { describe, expect, it } from 'vitest'
import { draftsBehind } from './drafts-behind.ts'

const draft = (language: Language, ...ids: string[]) => ({
  language,
  isEmpty: false,
  recommendations: ids.map((id) => ({ id, title: `${id} in ${language}` })),
})

describe('parallel drafts', () => {
  it('are level when they have the same recommendations in whatever order', () => {
    expect(draftsBehind([draft('nl', 'a', 'b'), draft('fr', 'b', 'a')])).toEqual([])
    expect(draftsBehind([draft('nl', 'a')])).toEqual([])
    expect(draftsBehind([draft('nl'), draft('fr')])).toEqual([])
  })

  it('are behind by what another has, named as it is called there', () => {
    expect(draftsBehind([draft('nl', 'a', 'b'), draft('fr', 'b', 'c')])).toEqual([
      { language: 'nl', recommendation: { id: 'c', title: 'c in fr' } },
      { language: 'fr', recommendation: { id: 'a', title: 'a in nl' } },
    ])
  })

  it('are behind as a whole when they are empty, and once', () => {
    const empty = { language: 'fr' as const, isEmpty: true, recommendations: [] }
    expect(draftsBehind([draft('nl', 'a', 'b'), empty])).toEqual([{ language: 'fr', recommendation: null }])
    expect(draftsBehind([empty])).toEqual([{ language: 'fr', recommendation: null }])
  })
})
