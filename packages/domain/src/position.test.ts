import type { Stance } from '@plenum/schema/position'
import { describe, expect, it } from 'vitest'
import type { ThemeActor, ThemeState } from './permission.ts'
import { answerFaults, maySeeAnswers, stanceOfSilence } from './position.ts'

const theme: ThemeState = {
  stage: 'validation',
  openToStakeholders: true,
  earlyComments: false,
  roundLocksText: false,
  roundOpenToStakeholders: false,
  roundOver: false,
}
const actor = (role: ThemeActor['role']): ThemeActor => ({ role, representsPartner: false })

describe('positions', () => {
  it('are seen by who writes and reviews, and by all readers once the text is final', () => {
    const seen = (stage: ThemeState['stage'], open = true) =>
      (['organiser', 'editor', 'reviewer', 'observer', 'public'] as const).filter((role) =>
        maySeeAnswers(actor(role), { ...theme, stage, openToStakeholders: open }),
      )
    expect(seen('validation')).toEqual(['organiser', 'editor', 'reviewer'])
    expect(seen('frozen')).toEqual(['organiser', 'editor', 'reviewer', 'observer'])
    expect(seen('frozen', false)).toEqual(['organiser', 'editor', 'reviewer'])
  })

  it('make an answer when there is one on everything, with words where words are needed', () => {
    const given = (entries: [string, Stance, string][]) =>
      new Map(entries.map(([id, stance, statement]) => [id, { stance, statement }]))
    const answer = given([
      ['a', 'endorse', ''],
      ['b', 'object', ' '],
      ['c', 'reservation', 'Only with a budget.'],
      ['gone', 'object', ''],
    ])
    expect(answerFaults(['a', 'b', 'c', 'd'], answer)).toEqual([
      { recommendationId: 'b', fault: 'no-statement' },
      { recommendationId: 'd', fault: 'missing' },
    ])
    expect(answerFaults(['a', 'c'], answer)).toEqual([])
  })

  it('do not take silence for consent, unless that was said', () => {
    expect(stanceOfSilence('silence')).toBe('silence')
    expect(stanceOfSilence('consent')).toBe('consent-by-silence')
  })
})
