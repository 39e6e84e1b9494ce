import { describe, expect, it } from 'vitest'
import type { ThemeState } from './permission.ts'
import { stageEffects } from './stage-effects.ts'

const theme: ThemeState = {
  stage: 'drafting',
  openToStakeholders: true,
  earlyComments: false,
  roundLocksText: false,
  roundOpenToStakeholders: false,
  roundOver: false,
}
const at = (stage: ThemeState['stage'], settings: Partial<ThemeState> = {}) => ({ ...theme, ...settings, stage })

describe('what a move does to rights', () => {
  it('opens a review to those who read along', () => {
    expect(stageEffects(at('drafting'), at('review'))).toEqual([
      { role: 'editor', gained: [], lost: ['version.restore'] },
      { role: 'reviewer', gained: ['thread.create'], lost: [] },
    ])
  })

  it('says what a round locks, and what it opens to stakeholders', () => {
    const round = { roundLocksText: true, roundOpenToStakeholders: true }
    expect(stageEffects(at('drafting', round), at('review', round))).toEqual([
      { role: 'organiser', gained: [], lost: ['text.write', 'version.restore'] },
      { role: 'editor', gained: [], lost: ['text.write', 'version.restore'] },
      { role: 'reviewer', gained: ['thread.create'], lost: [] },
      { role: 'observer', gained: ['thread.create'], lost: [] },
    ])
  })

  it('closes the text for the positions', () => {
    const effects = stageEffects(at('consolidation'), at('validation'))
    expect(effects.find(({ role }) => role === 'editor')).toEqual({
      role: 'editor',
      gained: ['position.record'],
      lost: ['text.write', 'thread.create', 'version.restore'],
    })
  })

  it('says nothing of those for whom nothing changes', () => {
    expect(stageEffects(at('drafting'), at('drafting'))).toEqual([])
  })
})
