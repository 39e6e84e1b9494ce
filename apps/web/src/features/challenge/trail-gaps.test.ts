import type { Trail } from '@plenum/schema/api/challenge'
import { describe, expect, it } from 'vitest'
import { trailGaps, trailLines } from './trail-gaps.ts'

const challenge = (id: string, number: number, themeIds: string[]): Trail['challenges'][number] => ({
  id,
  number,
  title: { en: id },
  description: {},
  partnerId: null,
  activityId: null,
  themeIds,
  revision: 1,
})
const recommendation = (id: string, number: number, challengeIds: string[]) => ({
  id,
  number,
  texts: [{ language: 'en' as const, title: id }],
  challengeIds,
  activityIds: [],
})
const trail = {
  challenges: [challenge('a', 1, ['one']), challenge('b', 2, ['two']), challenge('c', 3, [])],
  themes: [
    {
      themeId: 'one',
      title: { en: 'One' },
      stage: 'drafting' as const,
      recommendations: [recommendation('r1', 1, ['a', 'c']), recommendation('r2', 2, [])],
    },
    { themeId: 'two', title: { en: 'Two' }, stage: 'drafting' as const, recommendations: null },
  ],
}

describe('the trail', () => {
  it('shows what nothing answers, and what answers nothing', () => {
    const { unanswered, unknown, adrift } = trailGaps({
      ...trail,
      challenges: [...trail.challenges, challenge('d', 4, [])],
    })
    expect(unanswered.map(({ id }) => id)).toEqual(['d'])
    // What is in the text of its theme nobody told this reader.
    expect(unknown.map(({ id }) => id)).toEqual(['b'])
    expect(adrift).toMatchObject([{ themeId: 'one', recommendation: { id: 'r2' } }])
  })

  it('leads from a challenge over its themes to what answers it, also where nobody gave it to the theme', () => {
    expect(trailLines(trail)).toEqual([
      { from: 'c-a', to: 't-one', challengeIds: ['a'] },
      { from: 'c-b', to: 't-two', challengeIds: ['b'] },
      { from: 'c-c', to: 't-one', challengeIds: ['c'] },
      { from: 't-one', to: 'r-one-r1', challengeIds: ['a', 'c'] },
    ])
  })
})
